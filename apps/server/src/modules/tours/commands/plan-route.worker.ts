import { valueOrThrow } from '@guatu/kernel';
import { planTour, type TourPlan, type TourRequest } from '@guatu/planning';
import { answerThread } from '../../../platform/threads/answer-thread.ts';

/** Looks for a route in a thread of its own: it takes half a second, in which no page would be served. */
answerThread<TourRequest, TourPlan>(
  async (request) => valueOrThrow(planTour(request)),
  () => [],
);
