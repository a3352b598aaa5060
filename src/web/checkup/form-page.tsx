/** 年报体检：表单页. */
import type { Limits } from '../limits.ts';
import { bytesInWords } from '../limits.ts';
import { Page } from '../page.tsx';
import { pastedName, type Uploads } from './uploads.ts';

export interface FormPageProps {
  limits: Limits;
  /** What was wrong with the last attempt, one whole sentence each. */
  problems?: string[];
  /** What was sent and could not be examined. */
  uploads?: Uploads | undefined;
}

const markupKept = '已保留所粘贴内容的表格。';

const accepted = '.docx,.doc,.html,.htm,.xlsx,.pdf,.txt,.md,.json';

export function FormPage({ limits, problems = [], uploads }: FormPageProps) {
  return (
    <Page title="年报体检" place="/checkup">
      <h1>年报体检</h1>
      <p>
        核对政府信息公开工作年度报告的三张表格、正文和格式。还没有年报？
        <a href="/checkup/sample">看一份虚构机关的示例体检结果</a>。
      </p>
      {problems.length > 0 && (
        <div class="notice error" role="alert" id="problems">
          <h2>没有体检成</h2>
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
          {uploads !== undefined && <Again uploads={uploads} />}
        </div>
      )}
      <form
        method="post"
        action="/checkup"
        encType="multipart/form-data"
        class="checkup"
        data-upload
        data-files={limits.files}
        data-file-bytes={limits.fileBytes}
        data-request-bytes={limits.requestBytes}
      >
        <div class="field drop" data-drop>
          <label for="file">年报文件（可选多份）</label>
          <input id="file" name="file" type="file" multiple accept={accepted} aria-describedby="file-hint" />
          <p class="hint" id="file-hint">
            支持 Word（docx、doc）、网页（html）、Excel（xlsx）、PDF、纯文本、Markdown 和本系统导出的
            JSON；每份不超过 {bytesInWords(limits.fileBytes)}，一次最多 {limits.files} 份、合计不超过{' '}
            {bytesInWords(limits.requestBytes)}
            。同一机关相邻两个年度的年报一起上传，较早的一份自动作为上一年度核对。
          </p>
        </div>
        <div class="field">
          <label for="text">或者粘贴年报全文（连同表格）</label>
          <textarea id="text" name="text" rows={8} aria-describedby="text-hint" spellcheck={false}>
            {uploads?.text}
          </textarea>
          <input type="hidden" name="markup" value={uploads?.markup ?? ''} data-markup />
          <p class="hint" id="text-hint">
            在年报网页或者 Word 中全选、复制，再粘贴到这里。
          </p>
          <p class="hint" role="status" data-markup-kept>
            {uploads?.markup ? markupKept : ''}
          </p>
        </div>
        <div class="field">
          <label for="last">上一年度的年报（可不选）</label>
          <input id="last" name="last" type="file" accept={accepted} aria-describedby="last-hint" />
          <p class="hint" id="last-hint">
            选了就多核对跨年关系，例如上年的“结转下年度”应当等于今年的“上年结转”。
          </p>
        </div>
        <p class="actions">
          <button type="submit" class="primary">
            开始体检
          </button>
          <span class="progress" role="status" data-progress />
        </p>
        <p class="hint">
          文件只在运行本系统的服务器上读取，体检后即丢弃，不留存；除非您在结果页点“保留这份报告”。
        </p>
      </form>
    </Page>
  );
}

/** A browser never fills a file field again; the text is there still. */
function Again({ uploads: { reports, last, text } }: { uploads: Uploads }) {
  const hadFiles = last !== undefined || reports.some(({ name }) => name !== pastedName);
  if (!hadFiles) return null;
  return (
    <p>
      浏览器不会替您记住选过的文件，请重新选择{last && '，上一年度的年报也要重选'}
      {text !== '' && '；粘贴的文字还在'}。
    </p>
  );
}
