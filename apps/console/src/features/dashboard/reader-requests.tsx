import { ruleNames } from "@goodstanding/domain/policy/rule";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { useFormat } from "../../lib/use-format.ts";
import styles from "./reader-requests.module.css";

const SHOWN = 5;

/** 请补充: what experts ask for in reading rooms and nobody has answered, each with the way to its filing. */
export function ReaderRequests() {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const trpc = useTRPC();
  const waiting = useQuery(trpc.readingRooms.requests.queryOptions()).data ?? [];
  if (waiting.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={t("rooms.requests.waiting", { count: waiting.length })}
      action={<Link to="/reading-rooms">{t("rooms.overview.title")}</Link>}
      description={
        <ul className={styles.list}>
          {waiting.slice(0, SHOWN).map(({ id, wish, label, askedAt, filing }) => (
            <li key={id}>
              <Link to="/filings/$filingId" params={{ filingId: filing.id }} hash="view=history">
                {filing.programme} {filing.period} {text(ruleNames[filing.rule])}
              </Link>
              <span className={styles.wish}>{wish}</span>
              <small>{t("rooms.requests.line", { label, at: format.instant(askedAt) })}</small>
            </li>
          ))}
        </ul>
      }
    />
  );
}
