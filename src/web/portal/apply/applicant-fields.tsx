/** 申请人: exactly what 条例 Art. 29 names, for a person or for an organisation. */
import { documentKinds } from '../../../case/application/applicant-details.ts';
import {
  type ApplicationFieldName,
  applicantKinds,
  applicationFields,
  organizationCategories,
} from '../../../case/application/application-fields.ts';
import { Choice, LineField, type LineFieldProps } from '../fields.tsx';
import type { FormParts } from './form-page.tsx';

const categoryHints: Record<(typeof organizationCategories)[number]['value'], string> = {
  commercialEnterprise: '公司、个人独资企业、合伙企业、农民专业合作社等以营利为目的的组织。',
  researchInstitution: '科研院所、高等学校等从事研究的单位。',
  publicInterestOrganization: '社会团体、基金会、社会服务机构等非营利组织。',
  legalServiceProvider: '律师事务所、基层法律服务所等。',
  otherOrganization: '村民委员会、居民委员会、业主委员会、机关、其他事业单位等不属于以上四类的。',
};

export function ApplicantFields({ fields, faults }: FormParts) {
  const isPerson = fields['applicantKind'] !== 'organization';
  const line = (name: ApplicationFieldName, more: Partial<LineFieldProps> = {}) => (
    <LineField
      name={name}
      label={applicationFields[name].label}
      value={fields[name] ?? ''}
      faults={faults}
      {...more}
    />
  );
  return (
    <fieldset class="part">
      <legend>申请人</legend>
      <input type="hidden" name="applicantKind" value={isPerson ? 'person' : 'organization'} />
      <p>
        申请人类型：<strong>{applicantKinds[isPerson ? 0 : 1].label}</strong>{' '}
        <button type="submit" name="action" value={isPerson ? 'kind organization' : 'kind person'}>
          改为{applicantKinds[isPerson ? 1 : 0].label}
        </button>
      </p>
      {isPerson ? (
        <>
          {line('name', { label: '姓名', required: true, autocomplete: 'name' })}
          <Choice
            name="documentKind"
            legend="证件名称"
            options={documentKinds.map((kind) => ({ value: kind, label: kind }))}
            value={fields['documentKind'] || documentKinds[0]}
            faults={faults}
          />
          {line('documentNumber', {
            hint: '居民身份证号码为 18 位，最后一位可以是 X。不填的，请在“附件”中上传身份证明。',
          })}
        </>
      ) : (
        <>
          {line('name', {
            label: '名称',
            required: true,
            autocomplete: 'organization',
            hint: '与登记证书上的名称一致。',
          })}
          <Choice
            name="category"
            legend="组织类别"
            hint="只用于年度报告的分类统计，不影响办理。"
            options={organizationCategories.map((one) => ({ ...one, hint: categoryHints[one.value] }))}
            value={fields['category'] ?? ''}
            faults={faults}
            required
          />
          {line('creditCode', { hint: '18 位，由数字和大写字母组成。' })}
          {line('representative', { label: '法定代表人或者负责人' })}
          {line('contactPerson', { hint: '本机关有事与谁联系。' })}
        </>
      )}
      {line('phone', {
        type: 'tel',
        autocomplete: 'tel',
        hint: '本机关需要与您确认收到申请，请填写能接通的号码。电话、电子邮箱、通信地址至少填一种。',
      })}
      {line('email', { autocomplete: 'email', hint: '需要以电子邮件提供信息或者送达的，请填写。' })}
      {line('address', {
        label: '通信地址',
        autocomplete: 'street-address',
        size: 50,
        hint: '需要邮寄的，请写明省、市、县和门牌号。',
      })}
      {line('postcode', { numeric: true, autocomplete: 'postal-code', size: 8 })}
      {line('agent', {
        label: '代理人姓名（没有代理人的不填）',
        hint: '委托他人代为申请的，请在“附件”中上传授权委托书和代理人的身份证明。',
      })}
    </fieldset>
  );
}
