import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../lib/trpc.ts";
import { useAfterChange } from "../../lib/use-after-change.ts";
import { TableImportDialog } from "../../ui/table-import-dialog.tsx";
import { importTemplate } from "./import-template.ts";

/** The list of programmes as a table. */
export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const afterChange = useAfterChange(onClose);
  const upload = useMutation(
    trpc.programmes.import.mutationOptions({
      onSuccess: ({ imported }) => afterChange(t("programmes.import.done", { count: imported })),
    }),
  );
  return (
    <TableImportDialog
      title={t("programmes.import.title")}
      hint={t("programmes.import.hint")}
      template={{ fileName: "programmes.csv", csv: importTemplate }}
      failure={upload.error}
      pending={upload.isPending}
      onImport={(csv) => upload.mutate({ csv })}
      onReset={upload.reset}
      onClose={onClose}
    />
  );
}
