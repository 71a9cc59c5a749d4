/** How a course is examined, as folder names say it. */
export type CourseFolderKind = "理论" | "实验" | "课程设计" | "实习" | "毕业设计（论文）";

export interface FolderCourse {
  readonly name: string;
  readonly kind: CourseFolderKind;
}

const of = (kind: CourseFolderKind, ...names: string[]): FolderCourse[] =>
  names.map((name) => ({ name, kind }));

/** What a programme of mechanical engineering teaches: sixty courses of all kinds. */
export const sixtyCourses: readonly FolderCourse[] = [
  ...of(
    "理论",
    ...["高等数学A1", "高等数学A2", "线性代数", "概率论与数理统计", "大学物理B1", "大学物理B2", "工程化学"],
    ...["工程图学1", "工程图学2", "理论力学", "材料力学", "机械原理", "机械设计", "互换性与测量技术"],
    ...["工程材料", "材料成形技术基础", "机械制造技术基础", "液压与气压传动", "电工技术", "电子技术"],
    ...["控制工程基础", "机械工程测试技术", "数控技术", "机电传动控制", "微机原理及应用", "流体力学"],
    ...["工程热力学", "传热学", "机械振动", "有限元方法", "机械优化设计", "计算机辅助设计与制造"],
    ...["机器人技术", "智能制造导论", "工程经济与项目管理", "工程伦理", "现代设计方法", "机械工程专业英语"],
  ),
  ...of(
    "实验",
    ...["大学物理实验", "材料力学实验", "机械原理实验", "测试技术实验", "液压与气动实验", "数控加工实验"],
  ),
  ...of(
    "课程设计",
    ...["机械原理课程设计", "机械设计课程设计", "机械制造工艺课程设计", "液压系统课程设计"],
    ...["机电一体化综合设计", "创新设计与制作", "有限元分析综合设计"],
  ),
  ...of("实习", ...["工程训练1", "工程训练2", "认识实习", "生产实习", "毕业实习", "电工电子实习"]),
  ...of("毕业设计（论文）", "毕业设计（论文）", "毕业设计（校企联合）", "毕业设计（论文）（辅修）"),
];
