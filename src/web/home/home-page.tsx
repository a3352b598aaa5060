/** 首页: what this is and what it can do today. */
import { Page } from '../page.tsx';
import { SearchBox } from '../portal/disclosure/search/search-box.tsx';
import { organPath } from '../portal/portal-organ.ts';

/** `organs`: those that take applications here. */
export function HomePage({ organs }: { organs: readonly { id: string; name: string }[] }) {
  return (
    <Page title="首页" place="/">
      <h1>公开：政府信息公开工作系统</h1>
      <p class="lead">
        供行政机关办理政府信息公开工作使用的开放源代码软件，依照《中华人民共和国政府信息公开条例》和国务院办公厅的配套文件设计。每一个结论都写明依据。
      </p>
      {organs.length > 0 && (
        <>
          <h2>各机关的政府信息公开</h2>
          <SearchBox action="/search" label="在所有机关公开的信息中检索" />
          <ul class="entries">
            {organs.map((organ) => (
              <li key={organ.id}>
                <h3>
                  <a href={organPath(organ)}>{organ.name}</a>
                </h3>
                <p class="actions">
                  <a href={organPath(organ, '/disclosure')}>
                    政府信息公开<span class="visually-hidden">（{organ.name}）</span>
                  </a>
                  <a href={organPath(organ, '/apply')}>
                    依申请公开<span class="visually-hidden">（{organ.name}）</span>
                  </a>
                  <a href={organPath(organ, '/track')}>
                    办理进度查询<span class="visually-hidden">（{organ.name}）</span>
                  </a>
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>现在可以做什么</h2>
      <ul class="entries">
        <li>
          <h3>
            <a href="/checkup">年报体检</a>
          </h3>
          <p>
            上传或者粘贴政府信息公开工作年度报告，逐格核对三张法定表格的勾稽关系，比对正文与表格中的数字，查出格式和文字问题。发现的每一处问题都标在表格和正文上，并给出公式、依据和修改建议。
          </p>
          <p>
            <a href="/checkup/sample">先看一份示例年报的体检结果</a>
          </p>
        </li>
        <li>
          <h3>
            <a href="/deadline">期限计算</a>
          </h3>
          <p>按工作日推算依申请公开的答复期限，逐日说明哪些天计入、哪些天不计入以及为什么。</p>
        </li>
        <li>
          <h3>
            <a href="/fee">信息处理费</a>
          </h3>
          <p>按件或者按量计算信息处理费（国办函〔2020〕109号），列出每一档的算法。</p>
        </li>
      </ul>
      <h2>文件去了哪里</h2>
      <p>
        上传的文件只在运行本系统的服务器上读取和核对，给出结果后即丢弃；只有您点“保留这份报告”，报告的文字和数字才会存入本系统的数据库，能打开本系统的人都能看到，也可以随时删除。本系统不联系任何外部网站；这些工具不使用
        Cookie，也不要求登录。
      </p>
      <h2>结论怎样核实</h2>
      <p>
        每一处问题都写明算式、原文、所依据的文件和规则编号，逐日、逐档列出期限和费用的算法，可以自己复算。结论由程序按规则得出，不是行政机关的决定；拿不准的标“待核实”，缺少材料的标“无法判断”。源代码公开，任何人都可以检查。
      </p>
      <h2>给程序使用</h2>
      <p>
        命令行 <code>gongkai report check 文件</code> 和接口 <code>POST /api/report/check</code>
        给出相同的结果（JSON）。
      </p>
    </Page>
  );
}
