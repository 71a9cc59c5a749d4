import { BellOutlined } from "@ant-design/icons";
import { localDate, yearOf } from "@goodstanding/domain/kernel/dates";
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
import { CalendarView } from "./calendar-view.tsx";
import { HolidayCoverage } from "./holiday-coverage.tsx";
import { yearSpan } from "./month-weeks.ts";
import { SubscribeDialog } from "./subscribe-dialog.tsx";

const route = getRouteApi("/shell/calendar");

/** A whole year is loaded at once, so that turning months and filtering need no network. */
export function CalendarPage() {
  const { t } = useTranslation();
  const { today } = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const trpc = useTRPC();
  const shown = localDate(search.date ?? today);
  const range = useQuery(trpc.calendar.range.queryOptions(yearSpan(shown)));
  const [subscribing, setSubscribing] = useState(false);
  useDocumentTitle(t("shell.nav.calendar"));
  return (
    <>
      <PageHeader
        title={t("shell.nav.calendar")}
        actions={
          <Button icon={<BellOutlined aria-hidden />} onClick={() => setSubscribing(true)}>
            {t("calendar.subscribe.open")}
          </Button>
        }
      >
        {t("calendar.intro")}
      </PageHeader>
      <Loaded query={range} what={t("shell.nav.calendar")}>
        {(data) => (
          <CalendarView
            range={data}
            search={search}
            date={shown}
            coverage={
              <HolidayCoverage
                year={yearOf(shown)}
                remark={data.years.find(({ year }) => year === yearOf(shown))?.remark ?? null}
              />
            }
            onSearch={(next, replace) => void navigate({ search: next, replace })}
          />
        )}
      </Loaded>
      {subscribing ? <SubscribeDialog onClose={() => setSubscribing(false)} /> : null}
    </>
  );
}
