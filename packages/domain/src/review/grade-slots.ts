/** Where lists of scores are kept, by `id` in the checklists: 成绩, and 成绩评阅记录 of an internship. */
export const gradeSlots: readonly string[] = ["grades", "grading-record"];
