import { ImportOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../lib/session.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { useDocumentTitle } from "../../lib/use-document-title.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { filterProgrammes } from "./filter-programmes.ts";
import { ImportDialog } from "./import-dialog.tsx";
import { ProgrammeFilter } from "./programme-filter.tsx";
import { ProgrammeTable } from "./programme-table.tsx";

const route = getRouteApi("/shell/programmes");

export function ProgrammesPage() {
  const { t } = useTranslation();
  const { may, today } = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const trpc = useTRPC();
  const programmes = useQuery(trpc.programmes.list.queryOptions());
  const [importing, setImporting] = useState(false);
  useDocumentTitle(t("shell.nav.programmes"));
  return (
    <>
      <PageHeader
        title={t("shell.nav.programmes")}
        actions={
          may.importProgrammes ? (
            <Button type="primary" icon={<ImportOutlined />} onClick={() => setImporting(true)}>
              {t("programmes.import.open")}
            </Button>
          ) : undefined
        }
      >
        {t("programmes.intro")}
      </PageHeader>
      <Loaded query={programmes} what={t("shell.nav.programmes")}>
        {(rows) => {
          const shown = filterProgrammes(rows, search, today);
          return (
            <>
              <ProgrammeFilter
                rows={rows}
                shown={shown.length}
                search={search}
                onChange={(next) => void navigate({ search: next, replace: true })}
              />
              <ProgrammeTable rows={shown} filtered={shown.length < rows.length} />
            </>
          );
        }}
      </Loaded>
      {importing ? <ImportDialog onClose={() => setImporting(false)} /> : null}
    </>
  );
}
