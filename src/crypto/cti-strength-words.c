/* Words that people in Danish offices put into passwords, in small letters: chosen by us, the order
 * by feeling. A word's price is the logarithm of its place, so the exact order matters little. */

#include "cti-strength-words.h"

/* clang-format off */
const char *const cti_strength_words[] = {
  "kodeord", "password", "adgangskode", "passord", "hemmelig", "hemmelighed", "secret", "login",
  "velkommen", "welcome", "letmein", "admin", "bruger", "user", "test", "master", "passphrase",
  "sommer", "vinter", "efterår", "forår", "summer", "winter", "spring", "autumn",
  "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober",
  "november", "december", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag",
  "monday", "friday", "sunday",
  "danmark", "denmark", "københavn", "kobenhavn", "copenhagen", "aarhus", "århus", "odense",
  "aalborg", "ålborg", "esbjerg", "randers", "kolding", "horsens", "vejle", "roskilde", "herning",
  "kommune", "kontor", "arbejde", "social", "rådgiver", "borger", "overgang", "projekt", "sag",
  "fodbold", "football", "håndbold", "brøndby", "fck", "liverpool", "arsenal", "chelsea",
  "elsker", "elskerdig", "jeg", "dig", "min", "mit", "mine", "skat", "skattepige", "kærlighed",
  "iloveyou", "love", "baby", "prinsesse", "princess", "sunshine", "solskin", "blomst", "flower",
  "mor", "far", "mormor", "morfar", "farmor", "farfar", "søster", "bror", "familie", "mama",
  "hund", "kat", "hest", "dog", "cat", "horse", "monkey", "abe", "dragon", "drage", "tiger",
  "løve", "ulv", "bjørn", "fugl", "fisk", "pony",
  "hejsa", "hello", "hej", "goddag", "farvel", "tillykke", "glædelig", "jul", "påske",
  "chokolade", "chocolate", "kaffe", "coffee", "kage", "ostemad", "rødgrød", "pizza", "snaps",
  "computer", "telefon", "internet", "internettet", "windows", "ubuntu", "debian", "linux",
  "superman", "batman", "pokemon", "starwars", "matrix", "football1", "metallica", "beatles",
  "anna", "emma", "ida", "sofie", "freja", "laura", "mette", "anne", "kirsten", "hanne", "lene",
  "maria", "louise", "camilla", "julie", "peter", "michael", "jens", "lars", "thomas", "henrik",
  "søren", "christian", "kristian", "martin", "mikkel", "rasmus", "mads", "anders", "jensen",
  "nielsen", "hansen", "pedersen", "andersen", "christensen", "larsen", "sørensen",
  "rød", "blå", "grøn", "gul", "sort", "hvid", "red", "blue", "green", "black", "white",
  "sol", "måne", "stjerne", "star", "sun", "moon", "himmel", "hav", "skov", "strand",
  "en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti",
  "og", "er", "det", "den", "ikke", "med", "for", "som", "the", "and", "is", "my", "you",
  "money", "penge", "bil", "car", "hus", "house", "home", "hjem", "god", "good", "ny", "new",
  "asd", "qaz", "wsx", "abc", "xyz", "1q2w3e", "zaq", "trustno1", "correct", "battery", "staple",
  NULL,
};
/* clang-format on */
