import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../lib/trpc.ts";
import { useDocumentTitle } from "../../lib/use-document-title.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { FilingView } from "./filing-view.tsx";
import { pollEveryMs } from "./poll-every.ts";

const route = getRouteApi("/shell/filings/$filingId");

/** Several people work on one filing at once, so the page asks again on its own, more often while something is under way. */
export function FilingPage() {
  const { t } = useTranslation();
  const { filingId } = route.useParams();
  const trpc = useTRPC();
  const filing = useQuery({
    ...trpc.filings.get.queryOptions({ id: filingId }),
    refetchInterval: ({ state }) => (state.data === undefined ? false : pollEveryMs(state.data)),
  });
  useDocumentTitle(filing.data?.filing.programme.name ?? t("shell.nav.filings"));
  return (
    <Loaded query={filing} what={t("filings.one")} back={<Link to="/filings">{t("shell.nav.filings")}</Link>}>
      {(detail) => <FilingView key={filingId} detail={detail} />}
    </Loaded>
  );
}
