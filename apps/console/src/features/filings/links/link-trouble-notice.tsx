import { useQuery } from "@tanstack/react-query";
import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../../lib/trpc.ts";
import { LinkCheckTag } from "../../../ui/link-check-tag.tsx";
import { PlaceLink } from "../place-link.tsx";
import styles from "./slot-links.module.css";

/** Links of this filing whose last check found trouble, each with the way to its slot. */
export function LinkTroubleNotice({ filingId }: { readonly filingId: string }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const links = useQuery(trpc.links.list.queryOptions({ id: filingId })).data?.links ?? [];
  const troubled = links.filter(({ check }) => check !== null && check.outcome !== "fine");
  if (troubled.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={t("links.trouble.count", { count: troubled.length })}
      description={
        <ul className={styles.checks}>
          {troubled.map(({ id, url, slotKey, check }) => (
            <li key={id}>
              <LinkCheckTag outcome={check?.outcome ?? null} />
              <PlaceLink to={{ kind: "slot", key: slotKey }}>{url}</PlaceLink>
            </li>
          ))}
        </ul>
      }
    />
  );
}
