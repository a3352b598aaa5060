/** 年报网页的样式: readable on any screen, on paper A4 with the margins of GB/T 9704-2012. */
export const pageStyle = `html { font-size: 18px; }
body { margin: 0; color: #1a1a1a; background: #fff; font-family: "FangSong_GB2312", "仿宋_GB2312", "FangSong", "仿宋", "Noto Serif SC", "Source Han Serif SC", "Songti SC", "SimSun", serif; line-height: 1.8; }
main { max-width: 1000px; margin: 0 auto; padding: 2rem 1rem; }
h1 { font-family: "FZXiaoBiaoSong-B05S", "方正小标宋简体", "Noto Serif SC", "SimSun", serif; font-size: 1.6rem; line-height: 1.5; text-align: center; margin: 1rem 0 2rem; }
h2 { font-family: "SimHei", "黑体", "Noto Sans SC", "Source Han Sans SC", sans-serif; font-weight: normal; font-size: 1.1rem; text-indent: 2em; margin: 1.5rem 0 .5rem; }
p { margin: 0 0 .6rem; text-indent: 2em; text-align: justify; overflow-wrap: anywhere; }
p.closing { text-align: right; text-indent: 0; padding-right: 4em; }
.scroll { overflow-x: auto; margin: 1rem 0; }
.scroll:focus-visible { outline: 3px solid #015293; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; font-family: "SimSun", "宋体", "Noto Serif SC", serif; font-size: .85rem; line-height: 1.4; }
.table-3 { min-width: 52rem; }
.table-4 { min-width: 44rem; }
th, td { border: 1px solid #333; padding: .3em .35em; text-align: center; vertical-align: middle; font-weight: normal; overflow-wrap: anywhere; }
th[scope="row"] { text-align: left; }
.table-2 th[scope="row"] { text-align: center; }
.table-2 th[scope="colgroup"] { background: #f2f5f9; }
td { font-variant-numeric: tabular-nums; }
@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
@media print {
  html { font-size: 16pt; }
  body { line-height: 29pt; }
  main { max-width: none; padding: 0; }
  h1 { font-size: 22pt; }
  h2 { font-size: 16pt; break-after: avoid; }
  .scroll { overflow: visible; }
  table { min-width: 0 !important; font-size: 9pt; line-height: 1.3; }
  .table-2 { font-size: 10.5pt; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
}
`;
