import { useQuery } from "@tanstack/react-query";
import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../../lib/trpc.ts";
import { LinkCheckTag } from "../../../ui/link-check-tag.tsx";
import { PlaceLink } from "../place-link.tsx";
import { AcknowledgeLink } from "./acknowledge-link.tsx";
import styles from "./slot-links.module.css";

/** Links of this filing that need somebody, each with the way to its slot, and to confirm what has changed. */
export function LinkTroubleNotice({ filingId }: { readonly filingId: string }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const { links = [] } = useQuery(trpc.links.list.queryOptions({ id: filingId })).data ?? {};
  const troubled = links.filter(({ state }) => state !== null && state !== "fine");
  if (troubled.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={t("links.trouble.count", { count: troubled.length })}
      description={
        <ul className={styles.checks}>
          {troubled.map((link) => (
            <li key={`${link.slotKey} ${link.id}`}>
              <LinkCheckTag outcome={link.state} />
              <PlaceLink to={{ kind: "slot", key: link.slotKey }}>{link.url}</PlaceLink>
              <AcknowledgeLink link={link} />
            </li>
          ))}
        </ul>
      }
    />
  );
}
