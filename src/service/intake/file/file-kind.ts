/** 认得出的内容. `office`: a zip of Word, Excel or OFD; `ole`: Word, Excel and WPS before 2007. */
export type Content =
  | 'pdf'
  | 'jpeg'
  | 'png'
  | 'tiff'
  | 'heic'
  | 'docx'
  | 'xlsx'
  | 'ofd'
  | 'oleWord'
  | 'oleSheet'
  | 'text';

/** 收的文件类型: what a name may end in, what must then be inside, and the media type it is given out as. */
export const fileKinds: Readonly<Record<string, { content: Content; mediaType: string }>> = {
  pdf: { content: 'pdf', mediaType: 'application/pdf' },
  ofd: { content: 'ofd', mediaType: 'application/ofd' },
  doc: { content: 'oleWord', mediaType: 'application/msword' },
  wps: { content: 'oleWord', mediaType: 'application/wps-office.wps' },
  xls: { content: 'oleSheet', mediaType: 'application/vnd.ms-excel' },
  et: { content: 'oleSheet', mediaType: 'application/wps-office.et' },
  docx: {
    content: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  xlsx: {
    content: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  jpg: { content: 'jpeg', mediaType: 'image/jpeg' },
  jpeg: { content: 'jpeg', mediaType: 'image/jpeg' },
  png: { content: 'png', mediaType: 'image/png' },
  tif: { content: 'tiff', mediaType: 'image/tiff' },
  tiff: { content: 'tiff', mediaType: 'image/tiff' },
  heic: { content: 'heic', mediaType: 'image/heic' },
  txt: { content: 'text', mediaType: 'text/plain' },
  csv: { content: 'text', mediaType: 'text/csv' },
};

/** For the hint beside the input and for refusals. */
export const takenTypes =
  'PDF、OFD、Word（doc、docx）、Excel（xls、xlsx）、WPS（wps、et）、txt、csv、jpg、png、tif、heic';

export const contentNames: Record<Content, string> = {
  pdf: 'PDF 文件',
  jpeg: 'jpg 图片',
  png: 'png 图片',
  tiff: 'tif 图片',
  heic: 'heic 图片',
  docx: 'Word 文件（docx）',
  xlsx: 'Excel 文件（xlsx）',
  ofd: 'OFD 文件',
  oleWord: 'Word 或者 WPS 文字文件',
  oleSheet: 'Excel 或者 WPS 表格文件',
  text: '文本文件',
};
