import type { FileParts } from '../intake/parts.ts';
import { publicComments, sendComment } from './comments.ts';
import { listConsultations } from './public/consultations.ts';
import {
  findPublic,
  findPublicByNumber,
  linkedRecords,
  openPublicAttachment,
  surroundingsOf,
} from './public/find-public.ts';
import { countByNode, listDocuments, listPublic } from './public/list-public.ts';
import { annualReports, changedSince, newestPublic } from './public/newest.ts';
import { publicCatalogue } from './public/public-catalogue.ts';
import { searchPublic } from './public/search-public.ts';
import type { PublicRecords } from './public-records.ts';

/** 主动公开的公众一侧, bound. */
export function createPublicRecords(parts: FileParts): PublicRecords {
  const { office } = parts;
  return {
    catalogue: (organId) => publicCatalogue(office, organId),
    list: (organId, filter) => listPublic(office, organId, filter),
    countByNode: (organId, filter) => countByNode(office, organId, filter),
    find: (organId, recordId) => findPublic(office, organId, recordId),
    findByIndexNumber: (organId, number) => findPublicByNumber(office, organId, number),
    surroundings: (organId, recordId) => surroundingsOf(office, organId, recordId),
    openAttachment: (organId, recordId, key) => openPublicAttachment(parts, organId, recordId, key),
    search: (request) => searchPublic(office, request),
    newest: (organId, wish) => newestPublic(office, organId, wish),
    documents: (organId, filter) => listDocuments(office, organId, filter),
    linked: (organId, recordId, relation) => linkedRecords(office, organId, recordId, relation),
    consultations: (organId, filter) => listConsultations(office, organId, filter),
    sendComment: (organId, recordId, comment) => sendComment(office, organId, recordId, comment),
    comments: (organId, recordId) => publicComments(office, organId, recordId),
    annualReports: (organId) => annualReports(office, organId),
    changedSince: (organId, wish) => changedSince(office, organId, wish),
  };
}
