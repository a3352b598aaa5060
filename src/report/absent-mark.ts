/**
 * 缺格标记: printed where the original has no cell although its row and column exist, because an empty cell would say
 * that the organ left it blank. A reader that meets exactly this text takes the cell as absent.
 */
export const absentMark = '〔缺〕';
