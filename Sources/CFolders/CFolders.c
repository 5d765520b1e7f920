#include "CFolders.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

// One array and one row for each file of Sources/Sports/Folders; a test holds this table against the folder.
static const unsigned char common_abbreviations_txt[] = {
#embed "../Sports/Folders/Common/abbreviations.txt"
};
static const unsigned char common_clauses_rules[] = {
#embed "../Sports/Folders/Common/clauses.rules"
};
static const unsigned char common_contents_txt[] = {
#embed "../Sports/Folders/Common/contents.txt"
};
static const unsigned char common_furniture_txt[] = {
#embed "../Sports/Folders/Common/furniture.txt"
};
static const unsigned char common_given_names_tsv[] = {
#embed "../Sports/Folders/Common/given-names.tsv"
};
static const unsigned char common_names_rules[] = {
#embed "../Sports/Folders/Common/names.rules"
};
static const unsigned char common_origins_rules[] = {
#embed "../Sports/Folders/Common/origins.rules"
};
static const unsigned char common_ordinary_words_txt[] = {
#embed "../Sports/Folders/Common/ordinary-words.txt"
};
static const unsigned char common_persons_tsv[] = {
#embed "../Sports/Folders/Common/persons.tsv"
};
static const unsigned char common_places_tsv[] = {
#embed "../Sports/Folders/Common/places.tsv"
};
static const unsigned char common_sentence_starters_txt[] = {
#embed "../Sports/Folders/Common/sentence-starters.txt"
};
static const unsigned char common_speech_nouns_rules[] = {
#embed "../Sports/Folders/Common/speech-nouns.rules"
};
static const unsigned char common_speech_verbs_tsv[] = {
#embed "../Sports/Folders/Common/speech-verbs.tsv"
};
static const unsigned char common_speech_rules[] = {
#embed "../Sports/Folders/Common/speech.rules"
};
static const unsigned char common_sports_rules[] = {
#embed "../Sports/Folders/Common/sports.rules"
};
static const unsigned char common_surname_particles_txt[] = {
#embed "../Sports/Folders/Common/surname-particles.txt"
};
static const unsigned char common_verbs_tsv[] = {
#embed "../Sports/Folders/Common/verbs.tsv"
};
static const unsigned char football_announcements_rules[] = {
#embed "../Sports/Folders/Football/announcements.rules"
};
static const unsigned char football_assists_rules[] = {
#embed "../Sports/Folders/Football/assists.rules"
};
static const unsigned char football_awards_tsv[] = {
#embed "../Sports/Folders/Football/awards.tsv"
};
static const unsigned char football_beside_teams_rules[] = {
#embed "../Sports/Folders/Football/beside-teams.rules"
};
static const unsigned char football_block_labels_txt[] = {
#embed "../Sports/Folders/Football/block-labels.txt"
};
static const unsigned char football_bodies_tsv[] = {
#embed "../Sports/Folders/Football/bodies.tsv"
};
static const unsigned char football_callings_tsv[] = {
#embed "../Sports/Folders/Football/callings.tsv"
};
static const unsigned char football_careers_tsv[] = {
#embed "../Sports/Folders/Football/careers.tsv"
};
static const unsigned char football_changes_rules[] = {
#embed "../Sports/Folders/Football/changes.rules"
};
static const unsigned char football_chances_rules[] = {
#embed "../Sports/Folders/Football/chances.rules"
};
static const unsigned char football_clubs_europe_tsv[] = {
#embed "../Sports/Folders/Football/clubs-europe.tsv"
};
static const unsigned char football_clubs_world_tsv[] = {
#embed "../Sports/Folders/Football/clubs-world.tsv"
};
static const unsigned char football_competitions_tsv[] = {
#embed "../Sports/Folders/Football/competitions.tsv"
};
static const unsigned char football_contents_txt[] = {
#embed "../Sports/Folders/Football/contents.txt"
};
static const unsigned char football_discipline_rules[] = {
#embed "../Sports/Folders/Football/discipline.rules"
};
static const unsigned char football_football_model[] = {
#embed "../Sports/Folders/Football/football.model"
};
static const unsigned char football_goal_details_rules[] = {
#embed "../Sports/Folders/Football/goal-details.rules"
};
static const unsigned char football_goals_rules[] = {
#embed "../Sports/Folders/Football/goals.rules"
};
static const unsigned char football_kinds_rules[] = {
#embed "../Sports/Folders/Football/kinds.rules"
};
static const unsigned char football_manner_rules[] = {
#embed "../Sports/Folders/Football/manner.rules"
};
static const unsigned char football_mononyms_tsv[] = {
#embed "../Sports/Folders/Football/mononyms.tsv"
};
static const unsigned char football_names_rules[] = {
#embed "../Sports/Folders/Football/names.rules"
};
static const unsigned char football_nations_tsv[] = {
#embed "../Sports/Folders/Football/nations.tsv"
};
static const unsigned char football_people_rules[] = {
#embed "../Sports/Folders/Football/people.rules"
};
static const unsigned char football_phases_rules[] = {
#embed "../Sports/Folders/Football/phases.rules"
};
static const unsigned char football_play_rules[] = {
#embed "../Sports/Folders/Football/play.rules"
};
static const unsigned char football_scores_rules[] = {
#embed "../Sports/Folders/Football/scores.rules"
};
static const unsigned char football_sides_rules[] = {
#embed "../Sports/Folders/Football/sides.rules"
};
static const unsigned char football_spot_kicks_rules[] = {
#embed "../Sports/Folders/Football/spot-kicks.rules"
};
static const unsigned char football_states_rules[] = {
#embed "../Sports/Folders/Football/states.rules"
};
static const unsigned char football_teams_tsv[] = {
#embed "../Sports/Folders/Football/teams.tsv"
};
static const unsigned char football_times_rules[] = {
#embed "../Sports/Folders/Football/times.rules"
};
static const unsigned char football_venues_tsv[] = {
#embed "../Sports/Folders/Football/venues.tsv"
};

// What is compiled of those files beforehand; `swift run imprint` writes it.
static const _Alignas(16) unsigned char names_image[] = {
#embed "names.image"
};
static const _Alignas(16) unsigned char rules_image[] = {
#embed "rules.image"
};

static const struct cfolders_file files[] = {
    {"Common/abbreviations.txt", common_abbreviations_txt, sizeof common_abbreviations_txt},
    {"Common/clauses.rules", common_clauses_rules, sizeof common_clauses_rules},
    {"Common/contents.txt", common_contents_txt, sizeof common_contents_txt},
    {"Common/furniture.txt", common_furniture_txt, sizeof common_furniture_txt},
    {"Common/given-names.tsv", common_given_names_tsv, sizeof common_given_names_tsv},
    {"Common/names.rules", common_names_rules, sizeof common_names_rules},
    {"Common/origins.rules", common_origins_rules, sizeof common_origins_rules},
    {"Common/ordinary-words.txt", common_ordinary_words_txt, sizeof common_ordinary_words_txt},
    {"Common/persons.tsv", common_persons_tsv, sizeof common_persons_tsv},
    {"Common/places.tsv", common_places_tsv, sizeof common_places_tsv},
    {"Common/sentence-starters.txt", common_sentence_starters_txt, sizeof common_sentence_starters_txt},
    {"Common/speech-nouns.rules", common_speech_nouns_rules, sizeof common_speech_nouns_rules},
    {"Common/speech-verbs.tsv", common_speech_verbs_tsv, sizeof common_speech_verbs_tsv},
    {"Common/speech.rules", common_speech_rules, sizeof common_speech_rules},
    {"Common/sports.rules", common_sports_rules, sizeof common_sports_rules},
    {"Common/surname-particles.txt", common_surname_particles_txt, sizeof common_surname_particles_txt},
    {"Common/verbs.tsv", common_verbs_tsv, sizeof common_verbs_tsv},
    {"Football/announcements.rules", football_announcements_rules, sizeof football_announcements_rules},
    {"Football/assists.rules", football_assists_rules, sizeof football_assists_rules},
    {"Football/awards.tsv", football_awards_tsv, sizeof football_awards_tsv},
    {"Football/beside-teams.rules", football_beside_teams_rules, sizeof football_beside_teams_rules},
    {"Football/block-labels.txt", football_block_labels_txt, sizeof football_block_labels_txt},
    {"Football/bodies.tsv", football_bodies_tsv, sizeof football_bodies_tsv},
    {"Football/callings.tsv", football_callings_tsv, sizeof football_callings_tsv},
    {"Football/careers.tsv", football_careers_tsv, sizeof football_careers_tsv},
    {"Football/changes.rules", football_changes_rules, sizeof football_changes_rules},
    {"Football/chances.rules", football_chances_rules, sizeof football_chances_rules},
    {"Football/clubs-europe.tsv", football_clubs_europe_tsv, sizeof football_clubs_europe_tsv},
    {"Football/clubs-world.tsv", football_clubs_world_tsv, sizeof football_clubs_world_tsv},
    {"Football/competitions.tsv", football_competitions_tsv, sizeof football_competitions_tsv},
    {"Football/contents.txt", football_contents_txt, sizeof football_contents_txt},
    {"Football/discipline.rules", football_discipline_rules, sizeof football_discipline_rules},
    {"Football/football.model", football_football_model, sizeof football_football_model},
    {"Football/goal-details.rules", football_goal_details_rules, sizeof football_goal_details_rules},
    {"Football/goals.rules", football_goals_rules, sizeof football_goals_rules},
    {"Football/kinds.rules", football_kinds_rules, sizeof football_kinds_rules},
    {"Football/manner.rules", football_manner_rules, sizeof football_manner_rules},
    {"Football/mononyms.tsv", football_mononyms_tsv, sizeof football_mononyms_tsv},
    {"Football/names.rules", football_names_rules, sizeof football_names_rules},
    {"Football/nations.tsv", football_nations_tsv, sizeof football_nations_tsv},
    {"Football/people.rules", football_people_rules, sizeof football_people_rules},
    {"Football/phases.rules", football_phases_rules, sizeof football_phases_rules},
    {"Football/play.rules", football_play_rules, sizeof football_play_rules},
    {"Football/scores.rules", football_scores_rules, sizeof football_scores_rules},
    {"Football/sides.rules", football_sides_rules, sizeof football_sides_rules},
    {"Football/spot-kicks.rules", football_spot_kicks_rules, sizeof football_spot_kicks_rules},
    {"Football/states.rules", football_states_rules, sizeof football_states_rules},
    {"Football/teams.tsv", football_teams_tsv, sizeof football_teams_tsv},
    {"Football/times.rules", football_times_rules, sizeof football_times_rules},
    {"Football/venues.tsv", football_venues_tsv, sizeof football_venues_tsv},
};

size_t cfolders_count(void) { return sizeof files / sizeof *files; }

struct cfolders_file cfolders_file_at(size_t place) {
  struct cfolders_file none = {"", (const unsigned char *)"", 0};
  return place < cfolders_count() ? files[place] : none;
}

struct cfolders_file cfolders_names_image(void) {
  return (struct cfolders_file){"names.image", names_image, sizeof names_image};
}

struct cfolders_file cfolders_rules_image(void) {
  return (struct cfolders_file){"rules.image", rules_image, sizeof rules_image};
}
