/** The columns of an import, with one accredited programme and one applicant as examples; a college by its registered name. */
export const importTemplate = [
  "no,name,code,group,valid_from,valid_to,conclusion,conditional,college",
  "1,机械设计制造及其自动化,080202,passed,2022-01,2027-12,passed,true,机械工程学院",
  "2,车辆工程,080207,2027,,,,,机械工程学院",
  "",
].join("\r\n");
