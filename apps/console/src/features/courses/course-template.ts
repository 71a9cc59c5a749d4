/** The columns of an import, with one course of each kind as examples. */
export const courseTemplate = [
  "name,code,kind,bands,reports,responsible",
  "机械设计,ME301,theory-lab,five-level,yes,课程负责人",
  "毕业设计（论文）,ME499,graduation-project,five-level,yes,",
  "",
].join("\r\n");
