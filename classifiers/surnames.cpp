// SPDX-License-Identifier: GPL-3.0-or-later
#include "classifiers/surnames.hpp"

#include "classifiers/matching.hpp"
#include "classifiers/word_list.hpp"

#include <re2/re2.h>

namespace intake {

namespace {

constexpr std::string_view k_names =
    R"(
        aalbers aarts acar achahbar adriaans ahmadi aksoy alaoui albers alberts amrani
        andriessen appel arends arslan arts aslan ates avci aydin azzouzi baars backer backus
        bakels bakker barends barendse baten becker beckers beekman beekmans beerens beers
        beets bekker bekkers benali benmoussa bennani berends berendsen bergman bergsma
        bernards beukers beumer bihari bijl bijlsma blaauw blankers bleeker bloem bloemen blom
        boekhout boels boer boersma bogaard bogaards bogers bolt boogaard boon boonstra borst
        bos bosch boskamp bosma bosman bosmans boter bouazza bouchiba bouma bouman bouwman
        bouwmeester bouzid bozkurt braam brands brandsma braun breukers brinkman broeders
        broekhuizen broekman broers bron brouwer brouwers bruggeman bruijn bruin bruins
        bruinsma buijs buitenhuis bulut burger busser buurma buurman celik cetin claassen claes
        claessens claeys cnossen coenen cohen cornelissen corstjens cox cremers cuijpers
        cuperus daalder dams declercq decoster dekker dekkers demir derks derksen desmet devos
        dewulf dijk dijkgraaf dijkhuis dijkman dijkstra dikken dirks dirksen doesburg dogan
        dongen donker donkers doorn doornbos drent drenth dries driessen drost dubbeldam duijn
        duijvestijn eggink eijkelboom eikelboom ekkel elzinga emmen engelen engels engelsman
        ensink erdogan evers everts faber feenstra feijen franken fransen franssen frederiks
        friesen galen geerlings geerts gelder genugten gerrits gerritsen gerritsma geurts
        gielen gijsbers goedhart goethals goossens gorter goudsmit graaf graafland groenen
        groenendijk groeneveld groenewoud groothuis grootveld gunes haan haarsma haas haddou
        hagen hamers hansen hanssen harmsen hartman hartog hauwert heemskerk heijden heijmans
        heijnen heikens heinen hellinga helmers hendriks hendriksen hendrix herman hermans
        hermsen heuvelman hilbers hoekman hoeks hoekstra hoekzema hoeven hofman hofstede
        hofstra hollander holleman holtkamp hoogendoorn hoogeveen hoogland hoogstraten hosseini
        houtman huijbers huijgens huisken huisman huizinga huls hulshof ibrahim idrissi jacobs
        jager jagesar jans janse jansen jansma janssen janssens jaspers jonge jongsma jonker
        joosten jorritsma kaiser kampen kamphuis kamps kappert kara karaca karels karimi
        karsten kaya keijzer keizer kempen kerkhof kerkhoven kersten keulen kiers kilic kisoen
        klaassen klaver kleijn klerk klomp klooster kloosterman knol koc koch koenders koers
        kok kolk kolkman koning konings koopman koopmans koops korkmaz kortekaas korver koster
        kosters kowalski kraaijeveld kramer kramers kreeft krijgsman krol krook kroon kruger
        kruijt kuijper kuijpers kuik kuiper kuipers kumar kuperus kurt kwakman laarman lambers
        lambrechts lamers lammers landman langeveld leenders leeuw leeuwen lemmens lentjes
        lieshout ligtenberg lindeboom linders loon loos lubbers luijten luiten maas maassen
        maertens maes marsman martens martina meeuwsen meijer meijers meinders melis mensink
        mertens michels michiels middelkoop minnema moerman mohan mol molenaar molenkamp mooij
        mortier mulder mulders muller naber nauta neijenhuis nguyen nieboer niemeijer niessen
        nieuwenhuis nieuwenhuizen nijboer nijenhuis nijhof nijhuis nijland nijman nooij
        noordhoek noordhof nowak olthof olthuis oosterhof oosterhuis oosterveld oosting oostra
        opdam otten ouali oudman oudshoorn overbeek ozkan ozturk paauw pauw pauwels peerdeman
        peeters pelgrim pennings peters petersen pieters pieterse pietersma pinas plantinga
        poel poelman poels pol polat polman poot popescu postma postmus potma pranger prins
        pronk pruijs raaijmakers ramaekers ramdas ramdin reinders reitsma remmers rensen
        rietveld rijken rijkers rijnders ritzema roelofs roelofsen roemer rombouts rooijakkers
        roos roosendaal rozema ruijter ruiter ruiters rutgers rutten sahin salomons sanders
        schaap schaik scheepers scheffer schellekens schepers schipper schippers schmidt
        schoenmaker scholte scholten schoonhoven schouten schouwenaar schreuder schreurs
        schrijver schuiling schuit schut schutte segers siebelink siemerink siemons sijbrandij
        simons simsek singh slager slagter slot sluijs sluis smeets smets smid smidt smit smits
        snijder snijders snoek spaan spaans spaargaren spijker spijkerman spruit staal stam
        steenbergen steenhuis stevens stoffels stokman strijker stroo swart tacken tammens
        tekin telgen terlouw terpstra teunissen theunissen thijs thijssen thissen tichelaar
        tiemersma timmer timmerman timmermans timmers tolsma tromp tuinstra turan uijterwijk
        vaessen vandamme vandenberghe vandenbroeck vandeput vandevelde veenendaal veenhof
        veenman veenstra veerman veldhuis veldhuizen veldkamp veldman velthuis velthuizen
        verbeek verbruggen verburg verdonk verhaeghe verhagen verhees verheij verhoef verhoeven
        verhulst verkerk verkuil verlinden vermaas vermeer vermeersch vermeij vermeiren
        vermeulen verschoor verschuren versteeg versteegh verstegen verstraete vervoort verweij
        viersma vink visser vissers vlaming vlasblom vlieger vliet voermans vogelaar vogels
        vollebregt vonk voogd voorhoeve voorn vos vreeswijk vries vroom waal wagenaar walraven
        warmerdam wauters weber weerts weijers welling wensink wessels westerhof westerveld
        westra wevers wiegers wieringa wiersma wijers wijk wijnands wijnen wilde wildeboer
        willekens willems willemse willemsen wisniewski witteveen woltering wolters woudenberg
        woudstra wouters yahyaoui yildirim yildiz yilmaz zandstra zeeman zegers zeilstra
        zeroual ziel zijlmans zijlstra zoet zuidema zwaan zwart zwarts zwiers
    )";

} // namespace

bool is_surname(std::string_view word) {
    static const std::unordered_set<std::string_view> k_all = words_of_list(k_names);
    static const RE2 k_ending(
        R"([a-z]{2,}(?:stra|[gkrt]sma|inga|enga|elink|erink|ssink|mans|maekers|makers|huijs|kamp|horst|bergen|veldt|zema|[a-z]dijk|dyk|ckx|steijn|oglu|ovic|owski|sz))");
    const std::string_view maiden = word.substr(word.find('-') + 1); // "Smit-Bakker"
    return k_all.contains(word) || k_all.contains(maiden) || matches(word, k_ending);
}

} // namespace intake
