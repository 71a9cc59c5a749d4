import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../lib/trpc.ts";
import { useAfterChange } from "../../lib/use-after-change.ts";
import { TableImportDialog } from "../../ui/table-import-dialog.tsx";
import { factTemplate } from "./fact-template.ts";

/** Facts of many programmes and units as one table. */
export function FactImportDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const afterChange = useAfterChange(onClose);
  const upload = useMutation(
    trpc.facts.importTable.mutationOptions({
      onSuccess: ({ imported, known }) =>
        afterChange(t("programmes.facts.imported", { count: imported, known })),
    }),
  );
  return (
    <TableImportDialog
      title={t("programmes.facts.importTitle")}
      hint={t("programmes.facts.importHint")}
      template={{ fileName: "facts.csv", csv: factTemplate }}
      failure={upload.error}
      pending={upload.isPending}
      onImport={(csv) => upload.mutate({ csv })}
      onReset={upload.reset}
      onClose={onClose}
    />
  );
}
