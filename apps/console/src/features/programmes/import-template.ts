/** The eight columns that an import needs, with one accredited programme and one applicant as examples. */
export const importTemplate = [
  "no,name,code,group,valid_from,valid_to,conclusion,conditional",
  "1,机械设计制造及其自动化,080202,passed,2022-01,2027-12,passed,true",
  "2,软件工程,080902,2026,,,,",
  "",
].join("\r\n");
