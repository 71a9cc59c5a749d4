import { makePdf } from "@goodstanding/documents/fixtures/make-pdf";

/** The scan of the agency's letter that the demonstration registers. */
export const demoLetter = (): Buffer =>
  makePdf([
    "示例认证机构秘书处",
    "示例函〔2026〕12号",
    "关于及时改进电气工程及其自动化专业持续改进工作的通知",
    "经对2025年度报备材料抽查，专业持续改进效果不明显。",
    "请及时改进，并按来函所定期限书面回复改进安排。",
    "示例材料，仅用于演示。",
  ]);
