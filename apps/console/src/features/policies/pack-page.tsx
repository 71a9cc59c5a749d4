import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../lib/trpc.ts";
import { useDocumentTitle } from "../../lib/use-document-title.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { PackView } from "./pack-view.tsx";

const route = getRouteApi("/shell/policies/$packId");

export function PackPage() {
  const { t } = useTranslation();
  const { packId } = route.useParams();
  const trpc = useTRPC();
  const pack = useQuery(trpc.policies.get.queryOptions({ id: packId }));
  useDocumentTitle(pack.data?.document.title ?? t("shell.nav.policies"));
  return (
    <Loaded
      query={pack}
      what={t("policies.one")}
      back={<Link to="/policies">{t("policies.pack.back")}</Link>}
    >
      {(detail) => <PackView pack={detail} />}
    </Loaded>
  );
}
