import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useText } from "../../../lib/language.ts";
import { useTRPC } from "../../../lib/trpc.ts";
import { useFormat } from "../../../lib/use-format.ts";
import { OutsideLink } from "../../../ui/outside-link.tsx";
import { LinkItem } from "../links/link-item.tsx";
import linkStyles from "../links/slot-links.module.css";
import slotStyles from "../slot/slot-page.module.css";
import type { FrozenSlot } from "./submission-views.ts";

interface FrozenLinksProps {
  readonly filingId: string;
  readonly slot: FrozenSlot;
}

/**
 * The links that were handed in at a place. Their passwords are no part of a submission, so a link that stands there
 * still is shown with what is known of it today.
 */
export function FrozenLinks({ filingId, slot: { key, links } }: FrozenLinksProps) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const known = useQuery({ ...trpc.links.list.queryOptions({ id: filingId }), enabled: links.length > 0 });
  if (links.length === 0) return null;
  return (
    <section className={slotStyles.part} aria-label={t("submissions.links")}>
      <h3>{t("submissions.links")}</h3>
      <ul className={`${linkStyles.list} ${slotStyles.wide}`}>
        {links.map((link) => {
          const now = known.data?.links.find(
            ({ slotKey, url, placement }) =>
              slotKey === key && url === link.url && placement.band === link.bandId,
          );
          return known.data !== undefined && now !== undefined ? (
            <LinkItem key={now.id} link={now} mayEdit={false} />
          ) : (
            <FrozenLink key={`${link.url} ${link.bandId ?? ""}`} link={link} />
          );
        })}
      </ul>
    </section>
  );
}

function FrozenLink({
  link: { url, note, expiresOn, band },
}: {
  readonly link: FrozenSlot["links"][number];
}) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const said = [
    band === null ? null : text(band),
    note,
    expiresOn === null ? null : t("submissions.linkUntil", { day: format.day(expiresOn) }),
  ];
  return (
    <li className={linkStyles.item}>
      <p className={linkStyles.url}>
        <OutsideLink url={url} />
      </p>
      <p>{said.filter((each) => each !== null).join(" · ")}</p>
    </li>
  );
}
