import type { CommentTemplateId, InstitutionId, PersonId } from "@goodstanding/domain/kernel/ids";

/** 常用意见 of the school. */
export interface CommentTemplateTable {
  id: CommentTemplateId;
  institutionId: InstitutionId;
  text: string;
  writtenBy: PersonId;
  writtenAt: Date;
}
