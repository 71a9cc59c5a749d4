import { countOf, digestSectionNames, digestSections } from "@goodstanding/domain/reminders/digest";
import { digestRows } from "@goodstanding/domain/reminders/digest-mail-view";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useLanguage, useText } from "../../../lib/language.ts";
import { useTRPC } from "../../../lib/trpc.ts";
import { useFormat } from "../../../lib/use-format.ts";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { ReadingTable } from "../../../ui/reading-table.tsx";
import { SectionCard } from "../../../ui/section-card.tsx";
import type { ComingDigest } from "./digest-views.ts";
import styles from "./digests.module.css";

/** What each digest would say if it went out now, and to whom. */
export function ComingDigests() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const format = useFormat();
  const coming = useQuery(trpc.digests.coming.queryOptions());
  return (
    <SectionCard
      title={t("digests.coming.title")}
      extra={
        <Link to="/reminders" search={{ view: "ledger", kind: "digest" }}>
          {t("digests.toLedger")}
        </Link>
      }
    >
      <Loaded query={coming} what={t("digests.coming.title")}>
        {({ day, digests }) => (
          <>
            <p className={styles.hint}>
              {t("digests.coming.intro", { day: day === null ? "—" : format.dayWithWeekday(day) })}
            </p>
            {digests.length === 0 ? (
              <EmptyState>{t("digests.coming.none")}</EmptyState>
            ) : (
              digests.map((each) => <OneDigest key={each.unitId} {...each} />)
            )}
          </>
        )}
      </Loaded>
    </SectionCard>
  );
}

function OneDigest({ unit, digest, recipients }: ComingDigest) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <div className={styles.digest}>
      <Disclosure
        label={text(unit)}
        summary={
          <span className={styles.lines}>
            <strong>
              {text(unit)} · {t("digests.coming.matters", { count: countOf(digest) })}
            </strong>
            <span>
              {digestSections
                .filter((section) => digest[section].length > 0)
                .map((section) => `${text(digestSectionNames[section])} ${digest[section].length}`)
                .join(" · ")}
            </span>
            <small className={styles.recipients}>
              {recipients.length === 0
                ? t("digests.coming.nobody")
                : t("digests.coming.recipients", {
                    addresses: recipients.join(text({ zh: "、", en: ", " })),
                  })}
            </small>
          </span>
        }
      >
        {() => <Sections digest={digest} />}
      </Disclosure>
    </div>
  );
}

function Sections({ digest }: Pick<ComingDigest, "digest">) {
  const { t } = useTranslation();
  const text = useText();
  const language = useLanguage();
  return digestSections
    .filter((section) => digest[section].length > 0)
    .map((section) => (
      <section key={section}>
        <h3 className={styles.section}>{text(digestSectionNames[section])}</h3>
        <ReadingTable
          caption={text(digestSectionNames[section])}
          rows={digestRows(section, digest[section], language)}
          rowKey={(row) => row.join("|")}
          columns={[
            { key: "matter", title: t("digests.coming.matter"), width: "40%", render: ([matter]) => matter },
            {
              key: "subjects",
              title: t("digests.coming.subjects"),
              width: "36%",
              render: ([, subjects]) => subjects,
            },
            { key: "when", title: t("digests.coming.when"), render: ([, , when]) => when },
          ]}
        />
      </section>
    ));
}
