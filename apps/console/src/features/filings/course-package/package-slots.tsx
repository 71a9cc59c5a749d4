import { FileSearchOutlined } from "@ant-design/icons";
import { useLocation } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { SectionCard } from "../../../ui/section-card.tsx";
import { SlotLine } from "../checklist/slot-line.tsx";
import { ViewLine } from "../checklist/view-line.tsx";
import { findSlot } from "../find-slot.ts";
import { readSelection, type Selection } from "../selection.ts";
import { SlotPage } from "../slot/slot-page.tsx";
import { SlotTargetContext } from "../slot/slot-target.ts";
import { UnsortedPanel } from "../sorting/unsorted-panel.tsx";
import type { PackageDetail } from "./package-detail.ts";
import styles from "./package-view.module.css";

interface PackageSlotsProps {
  readonly packageId: string;
  readonly detail: PackageDetail;
}

/** The slots of a package and what lies in the chosen one, with the same pages that a filing has. */
export function PackageSlots({ packageId, detail }: PackageSlotsProps) {
  const { t } = useTranslation();
  const { courses, files, locks, may } = detail;
  const hash = useLocation({ select: (location) => location.hash });
  const selection: Selection = readSelection(hash) ?? { kind: "unsorted" };
  // A package stands for its whole part here: its own course is the only one.
  const parts = [
    {
      id: "courses",
      name: { zh: t("courses.packages.title"), en: t("courses.packages.title") },
      slots: [],
      courses,
    },
  ];
  const kinds = courses.map(({ kind, slots }) => ({ ...kind, slots }));
  const found = selection.kind === "slot" ? findSlot(parts, selection.key) : null;
  const around = { gaps: [], locks };
  return (
    <SlotTargetContext value={{ kind: "package", id: packageId }}>
      <div className={styles.columns}>
        <SectionCard title={t("intake.tree.title")}>
          <ul>
            <ViewLine
              view="unsorted"
              icon={FileSearchOutlined}
              count={files.filter(({ placement }) => placement === null).length}
              urgent
              selection={selection}
            />
            {courses.flatMap(({ slots }) =>
              slots.map((slot) => (
                <SlotLine key={slot.key} slot={slot} detail={around} selection={selection} />
              )),
            )}
          </ul>
        </SectionCard>
        {found === null ? (
          <UnsortedPanel detail={{ files, parts, courses: { kinds, options: [] }, may }} />
        ) : (
          <SlotPage key={found.slot.key} detail={{ ...around, files, parts, may }} found={found} />
        )}
      </div>
    </SlotTargetContext>
  );
}
