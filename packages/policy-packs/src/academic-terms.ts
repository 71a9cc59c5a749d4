import { type AcademicTerms, academicTerms as schema } from "@goodstanding/domain/calendar/academic-terms";
import terms from "../packs/defaults/academic-terms.json" with { type: "json" };

/** When terms and the winter break lie as a rule; a school sets its own days over it. */
export const academicTerms: AcademicTerms = schema.parse(terms);
