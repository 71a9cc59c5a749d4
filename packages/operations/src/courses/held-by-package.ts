import { listDeclarationsOfPackage } from "@goodstanding/database/queries/declaration";
import { listLinksOfPackage } from "@goodstanding/database/queries/evidence-link";
import { listFilesOfPackage } from "@goodstanding/database/queries/filing-file";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { CoursePackageId } from "@goodstanding/domain/kernel/ids";

/** Files, links and declarations that stand in a package. */
export async function heldByPackage(tx: ScopedTransaction, id: CoursePackageId): Promise<number> {
  const files = await listFilesOfPackage(tx, id);
  const declarations = await listDeclarationsOfPackage(tx, id);
  const links = await listLinksOfPackage(tx, id);
  return files.length + declarations.length + links.length;
}
