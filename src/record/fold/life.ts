import type { Handlers } from './handler.ts';

export const lifeHandlers: Handlers<
  | 'validitySet'
  | 'linked'
  | 'unlinked'
  | 'counterpartPublished'
  | 'consultationClosed'
  | 'consultationResultPublished'
  | 'penaltyVoided'
  | 'rereviewed'
> = {
  validitySet(state, { status, from, basis, expiresOn }) {
    if (state.publications.length === 0) return undefined;
    return { ...state, validity: [...state.validity, { status, from, basis, expiresOn }] };
  },
  linked(state, { id, relation, to, form, on }) {
    if (state.links.some((link) => link.id === id)) return undefined;
    const known = to.kind === 'elsewhere' ? { publishedOn: to.publishedOn } : {};
    return { ...state, links: [...state.links, { id, relation, to, form, linkedOn: on, ...known }] };
  },
  unlinked(state, { id }) {
    const links = state.links.filter((link) => link.id !== id);
    return links.length < state.links.length ? { ...state, links } : undefined;
  },
  counterpartPublished(state, { id, publishedOn }) {
    const link = state.links.find((one) => one.id === id);
    if (!link || link.publishedOn) return undefined;
    return { ...state, links: state.links.map((one) => (one === link ? { ...one, publishedOn } : one)) };
  },
  consultationClosed(state, { on, received }) {
    if (state.consultation || state.publications.length === 0) return undefined;
    return { ...state, consultation: { closedOn: on, received } };
  },
  consultationResultPublished(state, { on, record, adopted, partlyAdopted, notAdopted }) {
    const { consultation } = state;
    if (!consultation || consultation.result) return undefined;
    const result = { record, on, adopted, partlyAdopted, notAdopted };
    return { ...state, consultation: { ...consultation, result } };
  },
  penaltyVoided(state, { how, voidedOn }) {
    if (state.penaltyVoided || state.publications.length === 0) return undefined;
    const withdrawn = state.withdrawal ? { withdrawnOn: state.withdrawal.on } : {};
    return { ...state, penaltyVoided: { how, voidedOn, ...withdrawn } };
  },
  rereviewed(state, { on, result }) {
    if (state.edition?.outcome !== 'registered') return undefined;
    return { ...state, rereviews: [...state.rereviews, { on, result }] };
  },
};
