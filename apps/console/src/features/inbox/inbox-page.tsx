import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Button, Pagination } from "antd";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../lib/trpc.ts";
import { useAct } from "../../lib/use-act.ts";
import { useDocumentTitle } from "../../lib/use-document-title.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { InboxList } from "./inbox-list.tsx";
import styles from "./inbox-page.module.css";

const route = getRouteApi("/shell/inbox");

/** What the person and the own units were mailed, the newest first. */
export function InboxPage() {
  const { t } = useTranslation();
  const { page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const trpc = useTRPC();
  const inbox = useQuery({
    ...trpc.inbox.list.queryOptions({ page }),
    placeholderData: keepPreviousData,
  });
  useDocumentTitle(t("inbox.title"));
  return (
    <>
      <PageHeader title={t("inbox.title")} actions={<InboxActions />}>
        {inbox.data ? t("inbox.intro", { address: inbox.data.address }) : null}
      </PageHeader>
      <Loaded query={inbox} what={t("inbox.title")}>
        {({ mails, total, pageSize }) => (
          <>
            {mails.length === 0 ? <EmptyState>{t("inbox.none")}</EmptyState> : <InboxList mails={mails} />}
            {total <= pageSize ? null : (
              <Pagination
                className={styles.pages ?? ""}
                current={page}
                pageSize={pageSize}
                total={total}
                showSizeChanger={false}
                onChange={(next) => void navigate({ search: { page: next } })}
              />
            )}
          </>
        )}
      </Loaded>
    </>
  );
}

function InboxActions() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const unread = useQuery(trpc.inbox.unread.queryOptions()).data?.count ?? 0;
  const mark = useAct("inbox.markRead", { done: t("inbox.allRead") });
  return (
    <>
      <ButtonLink to="/preferences">{t("inbox.settings")}</ButtonLink>
      <Button disabled={unread === 0} loading={mark.isPending} onClick={() => mark.mutate({ mailId: "all" })}>
        {t("inbox.readAll")}
      </Button>
    </>
  );
}
