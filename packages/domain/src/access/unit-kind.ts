/** What a unit of an institution is: 学校, 牵头部门, 职能部门, 学院（部）, 通识课承担单位, 工作小组. */
export type UnitKind =
  | "school"
  | "quality-office"
  | "functional-department"
  | "college"
  | "service-course-unit"
  | "working-group";
