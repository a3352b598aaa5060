/** 申请人上传的附件: 身份证明, 授权委托书, 其他材料, 补正材料. */
export const applicantPurposes = ['identity', 'authority', 'material', 'correction'] as const;

/** 附件的用途: those of the applicant, 第三方的意见, 所提供的信息, 盖章扫描件 of our own papers, and 主动公开信息的附件. */
export type FilePurpose = (typeof applicantPurposes)[number] | 'opinion' | 'supplied' | 'sealed' | 'record';

/** 附件的状态: `quarantined` not yet scanned; `infected` found so, its content gone. Only a usable one is read by anybody. */
export type FileState = 'quarantined' | 'usable' | 'infected';
