import { useQuery } from "@tanstack/react-query";
import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../../lib/trpc.ts";
import { PlaceLink } from "../place-link.tsx";

/** How many readers wait for an answer about this filing, with the way to them; nothing while nobody does. */
export function RequestNotice({ filingId }: { readonly filingId: string }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const waiting = (useQuery(trpc.readingRooms.requests.queryOptions()).data ?? []).filter(
    ({ filing }) => filing.id === filingId,
  );
  if (waiting.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={t("rooms.requests.waiting", { count: waiting.length })}
      action={<PlaceLink to={{ kind: "history" }}>{t("rooms.requests.answer")}</PlaceLink>}
    />
  );
}
