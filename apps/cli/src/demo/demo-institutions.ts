import type { Role } from "@goodstanding/domain/access/roles";
import type { Text } from "@goodstanding/domain/kernel/text";
import type { FactKind } from "@goodstanding/domain/policy/fact-kind";

/** A college of the demonstration. Which programmes it holds is illustrative, not the school's own arrangement. */
interface DemoCollege {
  readonly name: Text;
  /** Local part of its role addresses. */
  readonly key: string;
  /** Catalogue codes. */
  readonly programmes: readonly string[];
}

export interface DemoInstitution {
  readonly name: Text;
  /** The quality office where no school pack names it. */
  readonly office?: Text;
  readonly domain: string;
  /** The series of the school's own documents. */
  readonly schoolSeries: string | null;
  readonly isExample: boolean;
  /** Since when the school is taken to use the product: this calendar year, or the school year that runs. */
  readonly since: "year" | "school-year";
  readonly colleges: readonly DemoCollege[];
  /** 通识课承担单位. */
  readonly serviceUnits?: readonly Omit<DemoCollege, "programmes">[];
  /** Colleges with a member in the school's pool of experts, and what each knows. */
  readonly experts?: readonly (readonly [key: string, expertise: readonly string[]])[];
  /** What happened so many days before the demonstration's date: code of the programme, kind and paper. */
  readonly facts?: readonly (readonly [daysAgo: number, code: string, kind: FactKind, document: string])[];
  /** A CSV in the columns of the import; `annex` stands for the 39 rows of the annex of imut-2024-23. */
  readonly programmes: string;
}

export const demoRoles: Record<
  "office" | "secretary" | "dean" | "lead" | "expert",
  { readonly role: Role; readonly name: Text }
> = {
  office: {
    role: "quality-office-administrator",
    name: { zh: "牵头部门管理员", en: "Quality-office administrator" },
  },
  secretary: { role: "teaching-secretary", name: { zh: "教学秘书", en: "teaching secretary" } },
  dean: { role: "associate-dean", name: { zh: "分管教学副院长", en: "associate dean for teaching" } },
  lead: { role: "programme-lead", name: { zh: "专业负责人", en: "programme lead" } },
  expert: { role: "school-expert", name: { zh: "自评专家", en: "school expert" } },
};

const college = (zh: string, en: string, key: string, ...programmes: string[]): DemoCollege => ({
  name: { zh, en },
  key,
  programmes,
});

const header = "no,name,code,group,valid_from,valid_to,conclusion,conditional";

export const demoInstitutions: readonly DemoInstitution[] = [
  {
    name: { zh: "内蒙古工业大学", en: "Inner Mongolia University of Technology" },
    domain: "imut.example",
    schoolSeries: "imut-accreditation-plan",
    isExample: false,
    since: "school-year",
    programmes: "annex",
    experts: [
      ["civil", ["土木", "0810"]],
      ["materials", ["机械", "材料", "0802", "0804"]],
    ],
    colleges: [
      college(
        "机械工程学院",
        "School of Mechanical Engineering",
        "mechanical",
        "080202",
        "080204",
        "080207",
        "080205",
        "080206",
        "080803T",
      ),
      college(
        "土木工程学院",
        "School of Civil Engineering",
        "civil",
        "081001",
        "081002",
        "081006T",
        "081003",
        "081801",
        "081802",
      ),
      college("建筑学院", "School of Architecture", "architecture", "082801", "082802"),
      college(
        "化工学院",
        "School of Chemical Engineering",
        "chemical",
        "081301",
        "070302",
        "081302",
        "083001",
      ),
      college("轻工与纺织学院", "School of Light Industry and Textiles", "textile", "081601", "081602"),
      college(
        "材料科学与工程学院",
        "School of Materials Science and Engineering",
        "materials",
        "080203",
        "080402",
        "080405",
        "080406",
      ),
      college(
        "信息工程学院",
        "School of Information Engineering",
        "information",
        "080701",
        "080703",
        "080801",
        "080902",
        "080901",
        "080905",
        "080301",
        "080910T",
      ),
      college("电力学院", "School of Electric Power", "power", "080601"),
      college("能源与动力工程学院", "School of Energy and Power Engineering", "energy", "080501", "080503T"),
      college("矿业学院", "School of Mining", "mining", "081501", "081503", "081401", "082901"),
    ],
  },
  {
    name: { zh: "示例大学", en: "Example University" },
    domain: "daxue.example",
    schoolSeries: "jmsu-status-keeping",
    isExample: true,
    since: "year",
    programmes: [
      `${header},published_on,regime`,
      "1,机械设计制造及其自动化,080202,passed,2022-01,2027-12,passed,true,,工程教育认证",
      "2,电气工程及其自动化,080601,passed,2024-01,2029-12,passed,false,,工程教育认证",
      "3,数学与应用数学,070101,passed,2024-01,2029-12,passed,false,2023-12-25,师范类专业认证",
      "4,临床医学,100201K,passed,2023-01,2028-12,passed,false,,临床医学专业认证",
    ].join("\n"),
    colleges: [
      college("工学院", "School of Engineering", "engineering", "080202", "080601"),
      college("教师教育学院", "School of Teacher Education", "teachers", "070101"),
      college("医学部", "Medical Division", "medicine", "100201K"),
    ],
    experts: [
      ["teachers", ["数学", "0701", "机械"]],
      ["medicine", ["医学", "1002", "电气"]],
    ],
    serviceUnits: [{ name: { zh: "数理教学部", en: "Mathematics and Physics Division" }, key: "physics" }],
    facts: [
      [133, "080601", "panel-left", "示例：入校考查日程"],
      [7, "080202", "draft-report-received", "示例：中期审核报告（征求意见稿）"],
      [12, "080202", "change-occurred", "示例：专业负责人调整的批复"],
    ],
  },
  {
    name: { zh: "示例学院", en: "Example College" },
    office: { zh: "教学质量监控与评价中心", en: "Teaching Quality Monitoring and Evaluation Centre" },
    domain: "xueyuan.example",
    schoolSeries: null,
    isExample: true,
    since: "year",
    programmes: [header, "1,软件工程,080902,2027,,,,", "2,物联网工程,080905,2027,,,,"].join("\n"),
    colleges: [college("信息学院", "School of Information", "information", "080902", "080905")],
  },
];

export const demoTimeZone = "Asia/Shanghai";

export const officeAddress = ({ domain }: DemoInstitution): string => `quality-office@${domain}`;
export const secretaryAddress = (school: DemoInstitution, college: Pick<DemoCollege, "key">): string =>
  addressOf(school, college, "secretary");
export const addressOf = (
  { domain }: DemoInstitution,
  { key }: Pick<DemoCollege, "key">,
  post: "secretary" | "dean" | "lead" | "expert",
): string => `${key}-${post}@${domain}`;

/** The posts of a unit: a college has its secretary and its associate dean, the first of a school a programme lead too. */
export function postsOf({ colleges }: DemoInstitution, { key }: Pick<DemoCollege, "key">) {
  if (colleges[0]?.key === key) return ["secretary", "dean", "lead"] as const;
  return colleges.some((each) => each.key === key)
    ? (["secretary", "dean"] as const)
    : (["secretary"] as const);
}

export const expertsOf = ({ colleges, experts = [] }: DemoInstitution) =>
  experts.flatMap(([key, expertise]) =>
    colleges.filter((unit) => unit.key === key).map((unit) => ({ unit, expertise })),
  );

/** Who may sign in to the demonstration: every office, the experts, the posts of the first colleges, and the service units. */
export const demoAccounts: readonly { readonly email: string; readonly name: string }[] =
  demoInstitutions.flatMap((institution, index) => {
    const units = [...institution.colleges.slice(0, index < 2 ? 1 : 0), ...(institution.serviceUnits ?? [])];
    return [
      { email: officeAddress(institution), name: `${institution.name.zh} · ${demoRoles.office.name.zh}` },
      ...units.flatMap((unit) =>
        postsOf(institution, unit).map((post) => ({
          email: addressOf(institution, unit, post),
          name: `${institution.name.zh} · ${unit.name.zh}${demoRoles[post].name.zh}`,
        })),
      ),
      ...expertsOf(institution).map(({ unit }) => ({
        email: addressOf(institution, unit, "expert"),
        name: `${institution.name.zh} · ${unit.name.zh}${demoRoles.expert.name.zh}`,
      })),
    ];
  });
