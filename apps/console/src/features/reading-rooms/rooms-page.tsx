import { useTranslation } from "react-i18next";
import { useDocumentTitle } from "../../lib/use-document-title.ts";
import { PageHeader } from "../../ui/page-header.tsx";
import { RoomOverview } from "./room-overview.tsx";

/** Every reading room that one looks after. */
export function RoomsPage() {
  const { t } = useTranslation();
  useDocumentTitle(t("rooms.overview.title"));
  return (
    <>
      <PageHeader title={t("rooms.overview.title")} />
      <RoomOverview />
    </>
  );
}
