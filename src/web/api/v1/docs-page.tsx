/** 接口说明的页面: the document for people to read, of our own files alone. */
import type { ComponentChildren } from 'preact';
import { Page } from '../../page.tsx';
import { openApi } from './openapi.ts';
import { operations } from './operations.ts';
import { namedSchemas } from './schema/named.ts';

export function DocsPage() {
  const { components } = openApi();
  const tags = [...new Set(operations.map(({ tag }) => tag))];
  return (
    <Page title="接口说明" place="">
      <h1>接口说明</h1>
      <p>
        供程序使用，路径均在 <code>/api/v1</code> 之下，内容为 JSON。机器可读的说明（OpenAPI 3.1）：
        <a href="/api/openapi.json">/api/openapi.json</a>。
      </p>
      <p>
        程序以令牌登录：由管理员执行 <code>gongkai person token</code> 发给，请求时写明{' '}
        <code>Authorization: Bearer 令牌</code>。登记和办理须有请求编号 <code>Idempotency-Key</code>
        ，同一编号再次提交同一内容，得到第一次的答复，不办第二次。
      </p>
      <p>
        办理不成时，<code>error.code</code> 为原因的代码，<code>error.message</code>{' '}
        为说明。法律或者办理次序不允许的答复 409，<code>error.because</code>{' '}
        为理由、依据和数字；内容不合格式的答复 422，<code>error.issues</code> 逐项指出。
      </p>
      {tags.map((tag) => (
        <Section key={tag} title={tag}>
          <Wide label={`${tag}，可左右滚动`}>
            <table>
              <thead>
                <tr>
                  <th scope="col">方法和路径</th>
                  <th scope="col">内容</th>
                  <th scope="col">请求</th>
                  <th scope="col">答复</th>
                </tr>
              </thead>
              <tbody>
                {operations
                  .filter((operation) => operation.tag === tag)
                  .map(({ id, method, path, title, note, body, answer, status }) => (
                    <tr key={id} id={id}>
                      <td>
                        <code>
                          {method.toUpperCase()} {path}
                        </code>
                      </td>
                      <td>
                        {title}
                        {note !== undefined && <>：{note}</>}
                      </td>
                      <td>{body ? <FormLink id={namedSchemas.get(body)?.id} /> : '无'}</td>
                      <td>
                        {status} {answer && <FormLink id={namedSchemas.get(answer)?.id} />}
                      </td>
                    </tr>
                  ))}
              </tbody>
            </table>
          </Wide>
        </Section>
      ))}
      <Section title="格式">
        {Object.entries(components.schemas).map(([name, schema]) => (
          <details key={name} id={`form-${name}`}>
            <summary>
              <code>{name}</code> {textOf(schema['description'])}
            </summary>
            <Wide label={`${name} 的格式，可左右滚动`}>
              <pre>{JSON.stringify(schema, undefined, 2)}</pre>
            </Wide>
          </details>
        ))}
      </Section>
    </Page>
  );
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function Section({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** Scrolls by itself, by keyboard too, where the window is narrow. */
function Wide({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div class="scroll" role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}

function FormLink({ id }: { id: string | undefined }) {
  return id === undefined ? null : (
    <a href={`#form-${id}`}>
      <code>{id}</code>
    </a>
  );
}
