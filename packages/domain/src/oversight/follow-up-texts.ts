import type { LocalDate } from "../kernel/dates.ts";
import type { Text } from "../kernel/text.ts";

interface Received {
  readonly number: string;
  readonly receivedOn: LocalDate;
}

/** How each consequence of a spot check stands, in the words of whoever prepares what comes next. */
export const followUpTexts = {
  awaited: {
    zh: "认证协会秘书处将通知专业及时改进：尚未登记，收到后登记来函",
    en: "The secretariat will tell the programme to improve: not registered yet; register its letter when it comes",
  },
  received: ({ number, receivedOn }: Received): Text => ({
    zh: `认证协会秘书处的改进通知已登记：${number}（${receivedOn} 收到）`,
    en: `The secretariat's notice to improve is registered: ${number} (received ${receivedOn})`,
  }),
  expected: (year: number): Text => ({
    zh: `预期 ${year} 年度的中期审核原则上“需要进校核实”`,
    en: `The mid-term review of ${year} is expected, in principle, to call for on-site verification`,
  }),
  over: (year: number, on: LocalDate): Text => ({
    zh: `原预期 ${year} 年度的中期审核“需要进校核实”，该审核已于 ${on} 办结`,
    en: `On-site verification was expected of the mid-term review of ${year}, which was closed on ${on}`,
  }),
  unlessPassed: (year: number): Text => ({
    zh: `${year} 年度的中期审核未登记办结：如尚未通过，预期原则上“需要进校核实”`,
    en: `The mid-term review of ${year} is not registered as closed: unless it has been passed, expect on-site verification in principle`,
  }),
  ifPassed: (year: number): Text => ({
    zh: `${year} 年度的中期审核未登记办结：如已通过，带入下一轮认证，作为申请审核的重要参考`,
    en: `The mid-term review of ${year} is not registered as closed: if it has been passed, the result weighs on the next application`,
  }),
  passed: (on: LocalDate): Text => ({
    zh: `中期审核已于 ${on} 办结，抽查结论带入下一轮认证，作为申请审核的重要参考`,
    en: `The mid-term review was closed on ${on}: the result is carried into the renewal and weighs on the next application`,
  }),
  withoutReview: {
    zh: "原则上不进行中期审核，抽查结论带入下一轮认证，改进情况作为再次认证的重要参考",
    en: "In principle there is no mid-term review: the result is carried into the renewal, where improvement weighs on re-accreditation",
  },
  renewed: {
    zh: "抽查结论已带入下一轮认证，该轮申请已办结",
    en: "The result was carried into the renewal, which has been applied for",
  },
} satisfies Record<string, Text | ((...of: never[]) => Text)>;
