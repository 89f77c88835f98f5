#include "core/link/explain.h"

#include <initializer_list>

#include "core/link/pair.h"

// What would change the answer is not argued but tried: the report is told as the other one tells it, in one matter
// after another, and scored again. The first set of matters that turns the answer is the one given.

namespace isnad {
namespace {

using internal::ReportView;
using What = Change::What;

constexpr Day kElsewhen = 20;  // days: beyond what any two reports of one event differ by

void TakePlace(const ReportView& from, ReportView& to) {
  to.place = from.place;
  to.known = from.known;
  to.folded = from.folded;
  to.bare = from.bare;
  to.own = from.own;
  to.begin = from.begin;
  to.namesake = from.namesake;
  to.above = from.above;
  to.maybe_above = from.maybe_above;
  to.governorate = from.governorate;
  to.precise = from.precise;
  to.land = from.land;
  to.region_told = from.region_told;
}

// A village that no other report names.
void LeavePlace(ReportView& view) {
  const ReportView nowhere;
  const auto place = view.place;
  TakePlace(nowhere, view);
  view.place = place;
  view.own = {"x:elsewhere"};
  view.folded = "elsewhere";
  view.precise = true;
}

std::string NameOfPlace(const ReportView& view) {
  return view.place ? view.reading->entities.at(*view.place).name : std::string();
}

class Trial {
 public:
  Trial(const ReportView& a, const ReportView& b, const internal::Weights& weights)
      : a_(a), b_(b), weights_(weights), linked_(internal::Score(a, b, weights).link()) {}

  // The changes, or none where they can't be made or turn nothing.
  std::vector<Change> Try(std::initializer_list<What> matters) const {
    ReportView view = a_;
    Report told = *a_.report;
    view.report = &told;
    std::vector<Change> changes;
    for (const What what : matters) {
      switch (what) {
        case What::kPlace:
          if (linked_) {
            LeavePlace(view);
            changes.push_back({what, ""});
            break;
          }
          if (b_.own.empty()) return {};
          TakePlace(b_, view);
          changes.push_back({what, NameOfPlace(b_)});
          break;
        case What::kDay:
          if (!b_.days) return {};
          view.days = b_.days;
          if (linked_) view.days->from = view.days->to = b_.days->to + kElsewhen;
          view.days->basis = Basis::kStated;
          view.earliest.reset();
          view.latest.reset();
          view.near.reset();
          changes.push_back({what, IsoOf(view.days->from)});
          break;
        case What::kType:
          if (linked_) return {};
          told.type = b_.report->type;
          view.arrests = b_.arrests;
          changes.push_back({what, std::string(NameOf(told.type))});
          break;
      }
    }
    if (internal::Score(view, b_, weights_).link() == linked_) return {};
    return changes;
  }

 private:
  const ReportView& a_;
  const ReportView& b_;
  const internal::Weights& weights_;
  bool linked_;
};

}  // namespace

PairReason ExplainPair(const Reading& a, std::uint32_t report_a, const Reading& b, std::uint32_t report_b,
                       const Linker& linker) {
  const internal::Knowledge& knowledge = linker.knowledge();
  const ReportView left = internal::ViewOf(a, report_a, knowledge), right = internal::ViewOf(b, report_b, knowledge);
  PairReason reason{internal::Score(left, right, knowledge.weights), {}};
  const Trial trial(left, right, knowledge.weights);
  for (const std::initializer_list<What> matters : {std::initializer_list<What>{What::kDay},
                                                    {What::kPlace},
                                                    {What::kType},
                                                    {What::kPlace, What::kDay},
                                                    {What::kPlace, What::kType},
                                                    {What::kDay, What::kType},
                                                    {What::kPlace, What::kDay, What::kType}}) {
    reason.changes = trial.Try(matters);
    if (!reason.changes.empty()) break;
  }
  return reason;
}

}  // namespace isnad
