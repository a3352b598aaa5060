/** 个人信息告知 (个人信息保护法 Arts. 17, 35): who handles what for what, how long, and what can be asked. */
import type { Retention } from '../../case/event/closing.ts';
import { getRule } from '../../case/office.ts';
import { ContactList } from './contact-list.tsx';
import type { PortalOrgan } from './portal-organ.ts';
import { PortalPage } from './portal-page.tsx';

const retentionNames: Record<Retention, string> = {
  permanent: '永久保管',
  thirtyYears: '30 年',
  tenYears: '10 年',
};

export function PrivacyPage({ organ }: { organ: PortalOrgan }) {
  return (
    <PortalPage organ={organ} title="个人信息处理规则">
      <h1>个人信息处理规则</h1>
      <p>依照《中华人民共和国个人信息保护法》第十七条、第三十五条告知如下。</p>
      <PrivacyNotice organ={organ} />
      <h2>联系方式</h2>
      <ContactList contact={organ.setting.contact} />
    </PortalPage>
  );
}

export function PrivacyNotice({ organ }: { organ: PortalOrgan }) {
  const { office, today } = organ.reckoning;
  const { usual, contested } = getRule(office, 'retention', today);
  return (
    <dl class="pairs">
      <div>
        <dt>处理者</dt>
        <dd>{organ.name}。联系方式见本页下方。</dd>
      </div>
      <div>
        <dt>目的和依据</dt>
        <dd>
          办理您的申请、答复和送达，履行《中华人民共和国政府信息公开条例》规定的法定职责；不作其他用途。
        </dd>
      </div>
      <div>
        <dt>处理的个人信息</dt>
        <dd>
          姓名或者名称、身份证明、联系方式（条例第二十九条规定的内容）和您提交的申请内容、附件。身份证件号码是敏感个人信息，只用于核实申请人身份。不收集申请用途、工作单位。
        </dd>
      </div>
      <div>
        <dt>处理方式</dt>
        <dd>
          存放在本机关运行本系统的服务器上，由办理人员查阅。征求第三方意见时不告知申请人是谁。公开年度报告只用汇总数字。
        </dd>
      </div>
      <div>
        <dt>保存期限</dt>
        <dd>
          没有提交的草稿保存 30 天后删除。已提交的申请随办件档案保管：一般{retentionNames[usual]}
          ，有复议、诉讼的 {retentionNames[contested]}。
        </dd>
      </div>
      <div>
        <dt>您的权利</dt>
        <dd>
          可以向本机关要求查阅、复制、更正、补充本人的个人信息，以及在符合法定条件时删除；认为处理不当的，可以投诉、举报。
        </dd>
      </div>
      <div>
        <dt>Cookie</dt>
        <dd>
          填写申请和查询进度时，用一个只供本机关页面使用的 Cookie
          记住您打开的是哪一份，填写两小时、查询半小时后失效；不用于统计和追踪。
        </dd>
      </div>
    </dl>
  );
}
