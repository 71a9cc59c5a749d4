import { useTranslation } from "react-i18next";
import { useText } from "../../../lib/language.ts";
import { useFormat } from "../../../lib/use-format.ts";
import { SectionCard } from "../../../ui/section-card.tsx";
import { PlaceLink } from "../place-link.tsx";
import styles from "../slot/course-page.module.css";
import { FrozenMark } from "./frozen-mark.tsx";
import { frozenState } from "./frozen-places.ts";
import type { FrozenCourse as Course, FrozenSlot } from "./submission-views.ts";

/** One course package as it was handed in, each of its places at a glance. */
export function FrozenCourse({ course }: { readonly course: Course }) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const facts: readonly [string, string][] = [
    [t("intake.course.kind"), text(course.kind)],
    [t("intake.course.responsible"), course.responsible ?? "—"],
    [t("intake.course.evaluatedOn"), course.evaluatedOn === null ? "—" : format.day(course.evaluatedOn)],
  ];
  return (
    <SectionCard title={course.code === null ? course.name : `${course.name} ${course.code}`}>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <ul>
        {course.slots.map((slot) => (
          <li key={slot.key} className={styles.slot}>
            <FrozenMark state={frozenState(slot)} />
            <PlaceLink to={{ kind: "slot", key: slot.key }} className={styles.name}>
              {text(slot.name)}
            </PlaceLink>
            <SlotCount slot={slot} />
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}

function SlotCount({ slot: { files, links, declarations } }: { readonly slot: FrozenSlot }) {
  const { t } = useTranslation();
  const said = [
    files.length === 0 ? null : t("submissions.count.files", { count: files.length }),
    links.length === 0 ? null : t("submissions.count.links", { count: links.length }),
    declarations.length === 0 ? null : t("submissions.count.declared"),
  ].filter((each) => each !== null);
  return (
    <small className={styles.count}>
      {said.length === 0 ? t("submissions.count.none") : said.join(" · ")}
    </small>
  );
}
