import { CheckCircleOutlined } from "@ant-design/icons";
import { ruleNames } from "@goodstanding/domain/policy/rule";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { useFormat } from "../../lib/use-format.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LinkCheckTag } from "../../ui/link-check-tag.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { OutsideLink } from "../../ui/outside-link.tsx";
import { ReadingTable } from "../../ui/reading-table.tsx";
import { SectionCard } from "../../ui/section-card.tsx";
import styles from "./links-page.module.css";

export function TroubleList() {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const trpc = useTRPC();
  const trouble = useQuery(trpc.links.trouble.queryOptions());
  return (
    <SectionCard title={t("links.trouble.title")} extra={<small>{t("links.trouble.order")}</small>}>
      <Loaded query={trouble} what={t("links.trouble.title")}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState icon={<CheckCircleOutlined aria-hidden />}>{t("links.trouble.none")}</EmptyState>
          ) : (
            <ReadingTable
              caption={t("links.trouble.title")}
              rows={rows}
              rowKey={({ id, filing }) => `${filing?.id} ${id}`}
              columns={[
                {
                  key: "filing",
                  title: t("links.trouble.filing"),
                  width: "24%",
                  render: ({ filing, package: held, unit, slotKey }) =>
                    filing ? (
                      <>
                        <Link
                          to="/filings/$filingId"
                          params={{ filingId: filing.id }}
                          hash={`slot=${slotKey}`}
                        >
                          {filing.programme} {filing.period}
                        </Link>
                        <br />
                        <small>
                          {text(unit)} · {text(ruleNames[filing.rule])}
                        </small>
                      </>
                    ) : (
                      <>
                        <Link to="/course-packages/$packageId" params={{ packageId: held.id }}>
                          {held.course} {held.year}
                        </Link>
                        <br />
                        <small>{text(unit)}</small>
                      </>
                    ),
                },
                {
                  key: "finding",
                  title: t("links.trouble.finding"),
                  width: "40%",
                  render: ({ state, check, expiresOn }) =>
                    state === null || state === "fine" ? null : (
                      <>
                        <LinkCheckTag outcome={state} />{" "}
                        <small>
                          {expiresOn === null
                            ? null
                            : t("links.slot.expires", { day: format.day(expiresOn) })}{" "}
                          {check === null ? null : t("links.check.at", { at: format.instant(check.at) })}
                        </small>
                        <br />
                        {t(`links.check.advice.${state}`)}
                      </>
                    ),
                },
                {
                  key: "link",
                  title: t("links.trouble.link"),
                  render: ({ url }) => (
                    <span className={styles.link}>
                      <OutsideLink url={url} />
                    </span>
                  ),
                },
              ]}
            />
          )
        }
      </Loaded>
    </SectionCard>
  );
}
