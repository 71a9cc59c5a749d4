import { useTranslation } from "react-i18next";
import { Disclosure } from "../../../ui/disclosure.tsx";
import type { SlotView } from "../filing-views.ts";
import styles from "./slot-page.module.css";

const shown = 30;

/** How last year's filing filled this place: its structure as an example, never its files. */
export function LastYear({
  lastYear: { files, paths },
}: {
  readonly lastYear: NonNullable<SlotView["lastYear"]>;
}) {
  const { t } = useTranslation();
  return (
    <div>
      <Disclosure summary={t("intake.lastYear.summary", { count: files })} label={t("intake.lastYear.label")}>
        {() => (
          <>
            <p className={styles.note}>{t("intake.lastYear.hint")}</p>
            <ul className={styles.paths}>
              {paths.slice(0, shown).map((path) => (
                <li key={path}>{path}</li>
              ))}
            </ul>
          </>
        )}
      </Disclosure>
    </div>
  );
}
