#include "tests/bench/corpus.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <random>

#include "core/model/date.h"

namespace isnad {
namespace {

struct Outlet {
  std::string name;
  int dating = 0;  // 0, 1: a publication day and "today"; 2: a full date in the text; 3: a weekday alone; 4: nothing
  int voice = 0;   // which of the sentences it prefers
};

struct Happening {
  Day day = 0;
  std::string place, region;
  int type = 0, killed = 0, hurt = 0;
};

constexpr std::array kWeekdays = {"الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"};
constexpr std::array kMonths = {"يناير", "فبراير", "مارس",   "أبريل",  "مايو",   "يونيو",
                                "يوليو", "أغسطس",  "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"};

// What happened, by type and voice: before the place, and after it.
struct Wording {
  const char* title;
  const char* before;
  const char* after;
};
constexpr Wording kWordings[4][3] = {{{"غارة على", "شنّت طائرات حربية مجهولة غارة على", "أوقعت"},
                                      {"طيران يضرب", "ضربت مقاتلات بصاروخين منزلا في", "ونجم عن الضربة"},
                                      {"ضربة جوية تطال", "تعرض حي سكني في", "لضربة جوية خلّفت"}},
                                     {{"قصف مدفعي على", "سقطت قذائف مدفعية على الأحياء الشمالية في", "متسببة بـ"},
                                      {"قذائف تنهال على", "أمطرت المدفعية بيوت الأهالي في", "وكانت الحصيلة"},
                                      {"راجمات تستهدف", "استهدفت راجمات صواريخ سوقا شعبيا في", "ما أفضى إلى"}},
                                     {{"انفجار عبوة في", "دوّى انفجار عبوة ناسفة وسط", "مخلّفا"},
                                      {"سيارة مفخخة تنفجر في", "انفجرت سيارة مفخخة عند مدخل", "وأدى انفجارها إلى"},
                                      {"تفجير يهز", "هز تفجير عنيف", "وتسبب في"}},
                                     {{"مسلحون يهاجمون", "هاجم مسلحون مجهولون نقطة حراسة في", "وأسفر الهجوم عن"},
                                      {"هجوم مسلح في", "نفذ مسلحون على دراجات نارية هجوما في", "راح ضحيته"},
                                      {"إطلاق نار في", "فتح مجهولون نيران أسلحتهم على سيارة في", "ما خلّف"}}};

class Maker {
 public:
  Maker(std::size_t count, std::uint32_t seed, const Lexicon& lexicon) : count_(count), random_(seed) {
    for (const KnownEntity& entity : lexicon.Entities()) {
      if (entity.type == EntityType::kPlace && !entity.ambiguous && entity.id.starts_with("place:sy/") &&
          (entity.kind == "town" || entity.kind == "village" || entity.kind == "city"))
        towns_.push_back(&entity);
    }
    std::shuffle(towns_.begin(), towns_.end(), random_);
    for (int i = 0; i < 40; ++i)
      outlets_.push_back({"outlet-" + std::to_string(i), static_cast<int>(Below(10)) % 5, static_cast<int>(Below(3))});
  }

  Corpus Make() {
    while (corpus_.articles.size() < count_) MakeEvent();
    return std::move(corpus_);
  }

 private:
  std::uint32_t Below(std::uint32_t limit) { return random_() % limit; }

  // Names of two syllables out of twelve by twelve by three: what no gazetteer holds.
  std::string Village() {
    constexpr std::array kFirst = {"شمر", "وطف", "قرط", "جلن", "خزر", "هبر", "عقد", "زرك", "طحن", "سنج", "بلق", "نعص"};
    constexpr std::array kLast = {"وبة", "يشة", "انية", "ولة", "ينة", "اجة", "ومة", "يرة", "افة", "وسة", "يقة", "انة"};
    constexpr std::array kTail = {"", " الشرقية", " الغربية"};
    const std::uint32_t pick = Below(12 * 12 * 3);
    return std::string("قرية ") + kFirst[pick % 12] + kLast[pick / 12 % 12] + kTail[pick / 144];
  }

  Happening Happen() {
    Happening event;
    // Ten events a day, however large the corpus is: it grows in years.
    event.day = 17000 + static_cast<Day>(corpus_.events / 10);
    const std::uint32_t pick = Below(100);
    if (pick < 30 || towns_.empty()) {
      event.place = Village();
    } else {
      // Some towns are far more often in the news than others.
      const double u = static_cast<double>(random_()) / static_cast<double>(std::mt19937::max());
      const auto at = static_cast<std::size_t>(std::pow(static_cast<double>(towns_.size()), u)) - 1;
      event.place = "بلدة " + towns_[std::min(at, towns_.size() - 1)]->names.front();
    }
    event.type = static_cast<int>(Below(4));
    event.killed = 1 + static_cast<int>(Below(9));
    event.hurt = 2 + static_cast<int>(Below(20));
    return event;
  }

  std::string When(const Outlet& outlet, Day day, Day published) {
    const CivilDay civil = CivilOf(day);
    switch (outlet.dating) {
      case 0:
        return published == day       ? "اليوم"
               : published == day + 1 ? "أمس"
                                      : kWeekdays[WeekdayOf(day)] + std::string(" الماضي");
      case 1:
        return std::string("يوم ") + kWeekdays[WeekdayOf(day)];
      case 2:
        return "في " + std::to_string(civil.day) + " " + kMonths[civil.month - 1] + " " + std::to_string(civil.year);
      case 3:
        return std::string("اليوم ") + kWeekdays[WeekdayOf(day)];
      default:
        return "";
    }
  }

  std::string Telling(const Happening& event, const Outlet& outlet, Day published) {
    const Wording& wording = kWordings[event.type][(outlet.voice + Below(2)) % 3];
    const int slip = Below(12) == 0 ? 1 : 0;  // one outlet in twelve has another figure
    std::string text = wording.before;
    text += " " + event.place + " ";
    const std::string when = When(outlet, event.day, published);
    if (!when.empty()) text += when + "، ";
    return text + wording.after + " مقتل " + std::to_string(event.killed + slip) + " أشخاص وإصابة " +
           std::to_string(event.hurt) + " آخرين.";
  }

  void Add(const Outlet& outlet, const std::string& title, const std::string& text, Day published,
           std::uint32_t event) {
    Article article;
    article.id.value = "g" + std::to_string(corpus_.articles.size());
    article.outlet = outlet.name;
    article.lang = "ar";
    article.title = title;
    article.text = text;
    if (outlet.dating < 3) {
      article.published = IsoOf(published);
    } else if (Below(100) < 86) {
      // How late archives saved the undated pages of a casualty recorder, in days: a twelfth within a month, a third
      // within a year or so, most after that.
      const std::uint32_t when = Below(100);
      article.archived = IsoOf(published + 1 +
                               static_cast<Day>(when < 8    ? Below(30)
                                                : when < 33 ? 30 + Below(370)
                                                : when < 83 ? 400 + Below(700)
                                                            : 1100 + Below(1100)));
    }
    corpus_.articles.push_back(std::move(article));
    corpus_.event_of.push_back(event);
  }

  void MakeEvent() {
    const Happening event = Happen();
    const std::uint32_t number = corpus_.events++;
    const std::uint32_t tellers = 1 + Below(4) + Below(5);
    std::string last_title, last_text;
    Day last_published = 0;
    for (std::uint32_t i = 0; i < tellers; ++i) {
      const Outlet& outlet = outlets_[Below(static_cast<std::uint32_t>(outlets_.size()))];
      // Posts without any day are on the day; pages may follow on the next one.
      const Day published = event.day + (outlet.dating < 3 && Below(4) == 0 ? 1 : 0);
      if (!last_text.empty() && Below(10) == 0) {
        Add(outlet, last_title, last_text, last_published, number);
        continue;
      }
      const Wording& wording = kWordings[event.type][outlet.voice];
      std::string text = Telling(event, outlet, published);
      if (Below(3) == 0) text += "\nوهرعت فرق الإسعاف إلى المكان ونقلت المصابين إلى مشاف قريبة.";
      // A round-up tells of others below: of other places on that day.
      if (Below(12) == 0 && i > 0) {
        const Happening other = Happen();
        text += "\nوفي حادث منفصل، " +
                Telling({event.day, other.place, "", other.type, other.killed, other.hurt}, outlet, published);
      }
      last_title = wording.title + std::string(" ") + event.place;
      last_text = text;
      last_published = published;
      Add(outlet, last_title, text, published, number);
    }
  }

  std::size_t count_;
  std::mt19937 random_;
  std::vector<const KnownEntity*> towns_;
  std::vector<Outlet> outlets_;
  Corpus corpus_;
};

}  // namespace

Corpus MakeCorpus(std::size_t count, std::uint32_t seed, const Lexicon& lexicon) {
  return Maker(count, seed, lexicon).Make();
}

}  // namespace isnad
