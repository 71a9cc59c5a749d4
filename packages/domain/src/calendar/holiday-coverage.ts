import type { Text } from "../kernel/text.ts";

/** How much is known about a year: the State Council's notice, the statutory days alone, or nothing but the weekends. */
export const holidayCoverages = ["official", "statutory-only", "none"] as const;
export type HolidayCoverage = (typeof holidayCoverages)[number];

const coverageRemarks: Record<Exclude<HolidayCoverage, "official">, Text> = {
  "statutory-only": {
    zh: "年放假调休安排尚未公布，暂按法定节假日和周六、周日推算",
    en: ": make-up working days not published; computed from statutory holidays and weekends",
  },
  none: {
    zh: "年放假调休安排尚未公布，暂按周六、周日推算",
    en: ": holiday arrangement not published; computed from weekends alone",
  },
};

/** What has to be said beside a working day of that year; `null` where the official arrangement is known. */
export function coverageRemark(year: number, coverage: HolidayCoverage): Text | null {
  if (coverage === "official") return null;
  const remark = coverageRemarks[coverage];
  return { zh: `${year} ${remark.zh}`, en: `${year}${remark.en}` };
}
