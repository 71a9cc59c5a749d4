import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { SectionCard } from "../../../ui/section-card.tsx";
import { ArrivalList } from "../arrivals/arrival-list.tsx";
import type { Arrival } from "../filing-views.ts";
import { DropZone } from "../upload/drop-zone.tsx";
import { LeaveGuard } from "../upload/leave-guard.tsx";
import { UploadList } from "../upload/upload-list.tsx";
import { useUploadQueue } from "../upload/use-upload-queue.ts";

/** Brings files into the package itself, so that every filing that holds it has them. */
export function PackageUpload({
  packageId,
  arrivals,
}: {
  readonly packageId: string;
  readonly arrivals: readonly Arrival[];
}) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const { queue, items, active } = useUploadQueue(
    packageId,
    () => void queryClient.invalidateQueries(),
    "course-packages",
  );
  return (
    <SectionCard title={t("filings.upload.title")}>
      <LeaveGuard active={active > 0} />
      <DropZone onSources={queue.add} />
      <UploadList items={items} queue={queue} />
      <ArrivalList arrivals={arrivals} place={{ kind: "course-packages", id: packageId }} own={items} />
    </SectionCard>
  );
}
