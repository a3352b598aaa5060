/** 获取方式: form and way of supply, and electronic service (条例 Arts. 29, 40). */
import {
  applicationFields,
  supplyForms,
  supplyRoutes,
  TICKED,
} from '../../../case/application/application-fields.ts';
import { Choice, Flag } from '../fields.tsx';
import type { FormParts } from './form-page.tsx';

export function SupplyFields({ fields, faults }: FormParts) {
  return (
    <fieldset class="part">
      <legend>获取信息的方式</legend>
      <Choice
        name="supplyForm"
        legend={applicationFields.supplyForm.label}
        options={supplyForms.map(({ value, label, routes }) => ({
          value,
          label,
          hint: `可以${routeLabels(routes)}。`,
        }))}
        value={fields['supplyForm'] ?? ''}
        faults={faults}
        required
      />
      <Choice
        name="supplyRoute"
        legend={applicationFields.supplyRoute.label}
        options={supplyRoutes}
        value={fields['supplyRoute'] ?? ''}
        faults={faults}
        required
      />
      <Flag
        name="acceptsOther"
        label={applicationFields.acceptsOther.label}
        value={fields['acceptsOther'] ?? ''}
        ticked={TICKED}
        faults={faults}
      />
      <Flag
        name="electronicService"
        label="同意本机关通过本网站或者电子邮件送达告知书和答复书"
        value={fields['electronicService'] ?? ''}
        ticked={TICKED}
        faults={faults}
        hint="同意的，文书可以在“办理进度查询”中查看和下载；不同意的，本机关邮寄或者请您领取。"
      />
    </fieldset>
  );
}

function routeLabels(values: readonly string[]): string {
  const offered = supplyRoutes.filter(({ value }) => values.includes(value));
  return offered.map(({ label }) => label).join('、');
}
