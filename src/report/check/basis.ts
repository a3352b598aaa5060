/** 依据: the documents the rules rest on. */
import { regulation } from '../../law/citation.ts';

export const format2021 = '国办公开办函〔2021〕30号';
export const format2019 = '国办公开办函〔2019〕60号';
/** The format of whichever year. */
export const formats = `${format2021}、${format2019}`;
export const feeNotice = '国办函〔2020〕109号';
export const whenToPublish = `${regulation(49)}、${format2021}`;
export const whatToReport = `${regulation(50)}、${format2021}`;
export const identityNote = `${formats}表三勾稽关系`;
export const siteGuide = '国办发〔2017〕47号《政府网站发展指引》';
export const documentStyle = 'GB/T 9704—2012《党政机关公文格式》';
export const derived = '由表格口径推定，请核实说明';
