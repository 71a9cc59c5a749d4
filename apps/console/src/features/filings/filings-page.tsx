import { FileExcelOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useSession } from "../../lib/session.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { useDocumentTitle } from "../../lib/use-document-title.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { FilingFilter } from "./filing-filter.tsx";
import { FilingTable } from "./filing-table.tsx";
import { filterFilings } from "./filter-filings.ts";

const route = getRouteApi("/shell/filings");

/** All filings are loaded once (at most some hundred), so that every filter answers without the network. */
export function FilingsPage() {
  const { t } = useTranslation();
  const { today, may } = useSession();
  const asked = route.useSearch();
  const search = { ...asked, year: asked.year ?? today.slice(0, 4) };
  const navigate = route.useNavigate();
  const trpc = useTRPC();
  const filings = useQuery(trpc.filings.list.queryOptions());
  useDocumentTitle(t("shell.nav.filings"));
  return (
    <>
      <PageHeader
        title={t("shell.nav.filings")}
        actions={
          may.decide && /^\d{4}$/.test(search.year) ? (
            <Button icon={<FileExcelOutlined />} href={`/api/filings-of/${search.year}/workbook`} download>
              {t("filings.workbook", { year: search.year })}
            </Button>
          ) : null
        }
      >
        {t("filings.intro")}
      </PageHeader>
      <Loaded query={filings} what={t("shell.nav.filings")}>
        {(rows) => {
          const shown = filterFilings(rows, search);
          return (
            <>
              <FilingFilter
                rows={rows}
                shown={shown.length}
                search={search}
                onChange={(next) => void navigate({ search: next, replace: true })}
              />
              <FilingTable rows={shown} filtered={shown.length < rows.length} />
            </>
          );
        }}
      </Loaded>
    </>
  );
}
